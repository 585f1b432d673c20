namespace Espalier.Tests.Differential;

/// <summary>
/// An object of a random data graph. The graph is never stored: the value of a field follows from the seed of its object, the
/// field and its arguments, so that engine and interpreter see the same graph without sharing anything.
/// </summary>
internal abstract class Entity(ulong seed)
{
    private static readonly (Type Class, Func<ulong, bool, Entity> Create)[] Kinds =
    [
        Kind<bool>(), Kind<byte>(), Kind<char>(), Kind<decimal>(), Kind<double>(), Kind<float>(),
        Kind<int>(), Kind<long>(), Kind<short>(), Kind<uint>(), Kind<ulong>(), Kind<ushort>(),
    ];

    public ulong Seed { get; } = seed;

    /// <summary>The index of the object type, in the order of the schema's generator.</summary>
    public int TypeIndex => Array.FindIndex(Kinds, kind => kind.Class.IsInstanceOfType(this));

    /// <summary>The class that the object type of that index is bound to.</summary>
    public static Type ClassOf(int typeIndex) => Kinds[typeIndex].Class;

    /// <summary>An object; a derived one is of a class that is itself bound to no type.</summary>
    public static Entity Create(int typeIndex, ulong seed, bool derived) => Kinds[typeIndex].Create(seed, derived);

    private static (Type Class, Func<ulong, bool, Entity> Create) Kind<TTag>() =>
        (typeof(Of<TTag>), (seed, derived) => derived ? new DerivedOf<TTag>(seed) : new Of<TTag>(seed));

    /// <summary>One class per object type; the tag only tells them apart.</summary>
    private class Of<TTag>(ulong seed) : Entity(seed);

    private sealed class DerivedOf<TTag>(ulong seed) : Of<TTag>(seed);
}
