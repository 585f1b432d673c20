using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>No two fragments have the same name. Specification section 5.5.1.1.</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : IValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public void Subscribe(TypedWalk walk) => walk.EnterFragmentDefinition += CheckName;

    private void CheckName(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name;
        if (!_known.TryAdd(name.Value, name))
            context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
    }
}
