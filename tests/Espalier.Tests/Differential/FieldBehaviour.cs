using System.Collections;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>What a field of a random schema returns. Its resolvers of every kind only pass this on.</summary>
/// <param name="schema">Where the world and the types stand.</param>
/// <param name="type">The field's type.</param>
/// <param name="isMutation">Whether it changes the world.</param>
/// <param name="alwaysFails">Whether it throws for every parent.</param>
internal sealed class FieldBehaviour(RandomSchema schema, IType type, bool isMutation, bool alwaysFails)
{
    public bool AlwaysFails => alwaysFails;

    /// <summary>The field; set when it has been made, for it is made from its resolver.</summary>
    public OutputField Field { get; set; } = null!;

    /// <summary>The value for a parent, always the same for the same world, parent and arguments.</summary>
    public object? Resolve(World world, object parent, string arguments)
    {
        var parentSeed = (parent as Entity)?.Seed ?? 0;
        if (isMutation)
        {
            world.Mutate();
        }

        var seed = Hash.Of(world.Seed ^ parentSeed, $"{Field.Coordinate}{arguments}{world.Mutations}");
        var random = new Random((int)(seed ^ (seed >> 32)));
        if (alwaysFails)
        {
            throw new GraphQLException($"shown: {Field.Coordinate} fails for everyone");
        }

        if (random.Chance(world.FaultRate / 2))
        {
            throw RandomException(random);
        }

        return Value(world, type, random, arguments);
    }

    private static Exception RandomException(Random random) => random.Next(3) switch
    {
        0 => new GraphQLException($"shown: {random.Next(1000)}", "DELIBERATE"),
        1 => new InvalidOperationException($"secret: {random.Next(1000)}"),
        _ => new OperationCanceledException("secret: of another token"),
    };

    private object? Value(World world, IType of, Random random, string arguments)
    {
        var isFault = random.Chance(world.FaultRate);
        if (of is NonNullType { NullableType: var nullable })
        {
            return isFault && random.Chance(0.5) ? null : Present(world, nullable, random, arguments, isFault);
        }

        return random.Chance(0.05) ? null : Present(world, of, random, arguments, isFault);
    }

    private object Present(World world, IType of, Random random, string arguments, bool isFault) => of switch
    {
        ListType list => List(world, list, random, arguments, isFault),
        LeafType leaf => isFault ? WrongLeaf(leaf, random) : Leaf(leaf, random, arguments),
        CompositeType composite => isFault ? WrongObject(random) : Object(composite, random),
        _ => throw new InvalidOperationException($"{of} is no output type."),
    };

    private object List(World world, ListType type, Random random, string arguments, bool isFault)
    {
        if (isFault && random.Chance(0.3))
        {
            return random.Chance(0.5) ? "no list" : new object();
        }

        var items = Enumerable.Range(0, random.Next(4)).Select(_ => Value(world, type.ItemType, random, arguments)).ToArray();
        var failure = isFault ? RandomException(random) : null;
        return random.Next(failure is null ? 4 : 2) switch
        {
            0 => new FailingList(items, failure).Lazily(),
            1 => new FailingList(items, failure),
            2 => items,
            _ => items.ToList(),
        };
    }

    private static object WrongLeaf(LeafType type, Random random) => type switch
    {
        { Name: "Even" } => 7,
        { Name: "Pair" } => new[] { 1 },
        EnumType => "NO_SUCH_VALUE",
        { Name: "Int" } => random.Pick<object>([long.MaxValue, 1.5, "abc"]),
        { Name: "Float" } => random.Pick<object>([double.NaN, double.PositiveInfinity, "abc"]),
        _ => new object(),
    };

    private static object Leaf(LeafType type, Random random, string arguments) => type switch
    {
        { Name: "Even" } => random.Next(50) * 2,
        { Name: "Pair" } => new[] { random.Next(10), random.Next(10) },
        EnumType choice => random.Pick(choice.Values).Value,
        { Name: "Int" } => random.Chance(0.1) ? random.Pick([int.MinValue, int.MaxValue]) : random.Next(-100, 100),
        { Name: "Float" } => random.Chance(0.5) ? random.Next(100) / 8.0 : random.Pick([1e100, -1.5e-9, 0.1, 3]),
        { Name: "Boolean" } => random.Chance(0.5),
        { Name: "ID" } => random.Chance(0.5) ? random.Next(1000) : $"id{random.Next(1000)}",
        _ => random.Chance(0.3) ? arguments : random.Pick(["", "plain", "Zürich \"quoted\" \\ \n\u0001", "😀", "\u2028</script>", new string('x', 300)]),
    };

    private Entity Object(CompositeType type, Random random)
    {
        var possible = schema.Schema.GetPossibleTypes(type);
        return Entity.Create(schema.IndexOf(random.Pick(possible)), (ulong)random.NextInt64(), derived: random.Chance(0.25));
    }

    private object WrongObject(Random random) => random.Chance(0.3)
        ? new object()
        : Entity.Create(random.Next(schema.ObjectCount), (ulong)random.NextInt64(), derived: false);

    /// <summary>A collection that may fail behind its last item, and whose count says nothing.</summary>
    private sealed class FailingList(object?[] items, Exception? failure) : ICollection
    {
        public int Count => items.Length + 1;

        public bool IsSynchronized => false;

        public object SyncRoot => this;

        public void CopyTo(Array array, int index) => items.CopyTo(array, index);

        public IEnumerable Lazily()
        {
            foreach (var item in items)
            {
                yield return item;
            }

            if (failure is not null)
            {
                throw failure;
            }
        }

        public IEnumerator GetEnumerator() => Lazily().GetEnumerator();
    }
}
