using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>The usages of variables in each definition, found when first asked for.</summary>
internal sealed class VariableUsages
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _byDefinition = new(ReferenceEqualityComparer.Instance);
    private readonly TypedWalk _walk;
    private List<VariableUsage> _current = [];

    public VariableUsages(Schema schema)
    {
        _walk = new TypedWalk(schema);
        _walk.EnterVariable += variable => _current.Add(
            new VariableUsage(variable, _walk.InputType, _walk.LocationHasDefault, _walk.EnclosingInputObject));
    }

    /// <summary>The usages in one operation or fragment, in the order of the text; those in fragments it spreads not included.</summary>
    public List<VariableUsage> In(ExecutableDefinitionNode definition)
    {
        if (_byDefinition.TryGetValue(definition, out var known)) return known;
        _current = [];
        _walk.Visit(definition);
        _byDefinition.Add(definition, _current);
        return _current;
    }
}
