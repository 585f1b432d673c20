using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>A random schema, and the world that its resolvers look at.</summary>
internal sealed class RandomSchema
{
    private readonly Dictionary<ObjectType, int> _indices = [];

    /// <summary>The schema; set when its types are complete.</summary>
    public Schema Schema { get; set; } = null!;

    /// <summary>The world of whoever executes at the moment.</summary>
    public World World { get; set; } = null!;

    /// <summary>How many object types there are besides the root types.</summary>
    public int ObjectCount => _indices.Count;

    public void Add(ObjectType type) => _indices.Add(type, _indices.Count);

    public int IndexOf(ObjectType type) => _indices[type];

    /// <summary>The object type of a value; null where it is of none.</summary>
    public ObjectType? TypeOf(object value) =>
        value is Entity entity ? _indices.Keys.FirstOrDefault(type => _indices[type] == entity.TypeIndex) : null;
}
