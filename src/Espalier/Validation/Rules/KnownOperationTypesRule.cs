using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>The schema has a root type for each operation. Specification section 5.2.1.1.</summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckRootType;

    private void CheckRootType(OperationDefinitionNode operation)
    {
        if (context.Schema.GetRootType(operation.Operation) is null)
            context.Report($"The {Keyword(operation.Operation)} operation is not supported by the schema.", operation);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
