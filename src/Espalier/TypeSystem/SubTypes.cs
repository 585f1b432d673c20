using System.Collections.Frozen;

namespace Espalier.TypeSystem;

/// <summary>For every abstract type the object types behind it and all types that may stand in for it.</summary>
internal sealed class SubTypes
{
    private readonly FrozenDictionary<CompositeType, ObjectType[]> _possibleTypes;
    private readonly FrozenSet<(CompositeType Abstract, FieldsType SubType)> _pairs;

    public SubTypes(IEnumerable<NamedType> types)
    {
        var composites = types.OfType<CompositeType>().ToArray();
        var pairs = composites.SelectMany(Pairs).Distinct().ToLookup(pair => pair.Abstract, pair => pair.SubType);
        _possibleTypes = composites.ToFrozenDictionary(
            type => type, type => type is ObjectType itself ? [itself] : pairs[type].OfType<ObjectType>().ToArray());
        _pairs = pairs.SelectMany(group => group.Select(subType => (group.Key, subType))).ToFrozenSet();
    }

    public ObjectType[] PossibleTypes(CompositeType type) => _possibleTypes[type];

    public bool Contains(CompositeType abstractType, FieldsType subType) => _pairs.Contains((abstractType, subType));

    private static IEnumerable<(CompositeType Abstract, FieldsType SubType)> Pairs(CompositeType type) => type switch
    {
        FieldsType implementation => implementation.Interfaces.Select(implemented => ((CompositeType)implemented, implementation)),
        UnionType union => union.Members.Select(member => (type, (FieldsType)member)),
        _ => [],
    };
}
