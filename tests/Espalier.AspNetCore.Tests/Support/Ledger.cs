using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.AspNetCore.Tests.Support;

/// <summary>A number that a mutation raises and a query reads, with the version that goes with it.</summary>
internal sealed class Ledger : IDataVersion
{
    private long _entries;
    private long _version;
    private int _reads;

    public long Current => Interlocked.Read(ref _version);

    /// <summary>How often the number was read for an answer.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public Schema Build()
    {
        var query = new ObjectType("Query");
        var mutation = new ObjectType("Mutation");
        var builder = new SchemaBuilder { QueryType = query, MutationType = mutation };
        builder.SetFields(query,
        [
            new OutputField("entries", SpecifiedScalars.Int)
            {
                Arguments = [new InputField("note", SpecifiedScalars.String)],
                Resolver = new Entries(this),
            },
            new OutputField("broken", SpecifiedScalars.Int) { Resolver = PureResolver.From<object>(_ => throw new InvalidDataException("broken")) },
        ]);
        builder.SetFields(mutation, [new OutputField("add", SpecifiedScalars.Int) { Resolver = new Adding(this) }]);
        return builder.Build();
    }

    private sealed class Entries(Ledger ledger) : EachResolver
    {
        public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
        {
            Interlocked.Increment(ref ledger._reads);
            var read = Interlocked.Read(ref ledger._entries);

            // What was read is old by the time it is written.
            await Task.Yield();
            return (int)read;
        }
    }

    private sealed class Adding(Ledger ledger) : EachResolver
    {
        public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
        {
            var added = Interlocked.Increment(ref ledger._entries);

            // Others read the new number before its version is known.
            await Task.Yield();
            Interlocked.Increment(ref ledger._version);
            return (int)added;
        }
    }
}
