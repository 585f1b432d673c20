using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>The messages of a stream that a method opens.</summary>
internal sealed class StreamSource<TMessage>(EachResolver open, EachResolver? filter) : MethodSource<TMessage>(filter)
    where TMessage : notnull
{
    protected override async ValueTask<IAsyncEnumerable<TMessage>> OpenAsync(FieldContext context) =>
        (IAsyncEnumerable<TMessage>?)await open.ResolveAsync(this, context)
            ?? throw new InvalidOperationException($"The stream of {context.Field.Coordinate} is null.");
}
