using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>An operation declares each variable once. Specification section 5.8.1.</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckVariables;

    private void CheckVariables(OperationDefinitionNode operation)
    {
        foreach (var names in RepeatedNames.In(operation.VariableDefinitions, static definition => definition.Variable.Name))
            context.Report($"There can be only one variable named \"${((NameNode)names[0]).Value}\".", names);
    }
}
