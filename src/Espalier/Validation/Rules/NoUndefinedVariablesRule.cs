using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>
/// An operation declares every variable that it and the fragments it reaches use. Specification section 5.8.3.
/// </summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckUsages;

    private void CheckUsages(OperationDefinitionNode operation)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
            declared.Add(definition.Variable.Name.Value);

        var by = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
        foreach (var part in context.Fragments.PartsOf(operation))
        {
            foreach (var usage in context.VariableUsages.In(part))
            {
                if (!declared.Contains(usage.Name))
                    context.Report($"Variable \"${usage.Name}\" is not defined{by}.", usage.Node, operation);
            }
        }
    }
}
