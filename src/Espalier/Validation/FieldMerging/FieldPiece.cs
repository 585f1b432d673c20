using Espalier.Language;

namespace Espalier.Validation.FieldMerging;

/// <summary>
/// What one selection set contributes to merging: its own fields and those of its inline fragments, by response name, and the
/// fragments it spreads.
/// </summary>
/// <param name="id">A number that tells the pieces of a document apart.</param>
internal sealed class FieldPiece(int id)
{
    private readonly Dictionary<string, FieldGroup> _byResponseName = new(StringComparer.Ordinal);

    public int Id => id;

    /// <summary>The fields by response name, in the order of the first ones.</summary>
    public List<FieldGroup> Groups { get; } = [];

    /// <summary>The known fragments spread, each once, in the order of the first spreads.</summary>
    public List<FragmentDefinitionNode> Fragments { get; } = [];

    public FieldGroup? Find(string responseName) => _byResponseName.GetValueOrDefault(responseName);

    /// <summary>Adds a field to the group of its response name.</summary>
    public void Add(MergeField field) => GroupOf(field.Node.ResponseName).Fields.Add(field);

    /// <summary>Adds all fields of another piece, but not the fragments it spreads.</summary>
    public void AddFields(FieldPiece other)
    {
        foreach (var (responseName, fields) in other.Groups)
            GroupOf(responseName).Fields.AddRange(fields);
    }

    private FieldGroup GroupOf(string responseName)
    {
        if (_byResponseName.TryGetValue(responseName, out var known)) return known;
        var group = new FieldGroup(responseName, []);
        _byResponseName.Add(responseName, group);
        Groups.Add(group);
        return group;
    }
}
