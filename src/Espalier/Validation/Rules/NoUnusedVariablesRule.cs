using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>
/// Every variable of an operation is used by it or by a fragment it reaches. Specification section 5.8.4.
/// </summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckDefinitions;

    private void CheckDefinitions(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Count == 0) return;

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in context.Fragments.PartsOf(operation))
        {
            foreach (var usage in context.VariableUsages.In(part))
                used.Add(usage.Name);
        }

        var suffix = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
        foreach (var definition in operation.VariableDefinitions)
        {
            var variable = definition.Variable.Name.Value;
            if (!used.Contains(variable)) context.Report($"Variable \"${variable}\" is never used{suffix}.", definition);
        }
    }
}
