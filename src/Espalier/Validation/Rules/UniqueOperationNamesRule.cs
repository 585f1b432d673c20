using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>No two operations have the same name. Specification section 5.2.2.1.</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : IValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckName;

    private void CheckName(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !_known.TryAdd(name.Value, name))
            context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
    }
}
