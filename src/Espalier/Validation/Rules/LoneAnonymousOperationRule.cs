using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>An operation without a name is the only one of its document. Specification section 5.2.3.1.</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : IValidationRule
{
    private int _operations;

    public void Subscribe(TypedWalk walk)
    {
        walk.EnterDocument += CountOperations;
        walk.EnterOperation += CheckAlone;
    }

    private void CountOperations(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode) _operations++;
        }
    }

    private void CheckAlone(OperationDefinitionNode operation)
    {
        if (operation.Name is null && _operations > 1)
            context.Report("This anonymous operation must be the only defined operation.", operation);
    }
}
