using System.Runtime.CompilerServices;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;

namespace Espalier.Binding;

/// <summary>A source of messages of one C# type, with a method that chooses among them.</summary>
internal abstract class MethodSource<TMessage>(EachResolver? filter) : SubscriptionSource
    where TMessage : notnull
{
    public sealed override async ValueTask<IAsyncEnumerable<object>> SubscribeAsync(FieldContext context)
    {
        var messages = await OpenAsync(context);
        return messages as IAsyncEnumerable<object> ?? BoxAsync(messages, CancellationToken.None);
    }

    public sealed override async ValueTask<bool> IsWantedAsync(object message, FieldContext context) =>
        filter is null || (bool)(await filter.ResolveAsync(message, context))!;

    protected abstract ValueTask<IAsyncEnumerable<TMessage>> OpenAsync(FieldContext context);

    private static async IAsyncEnumerable<object> BoxAsync(
        IAsyncEnumerable<TMessage> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in messages.WithCancellation(cancellationToken))
        {
            yield return message;
        }
    }
}
