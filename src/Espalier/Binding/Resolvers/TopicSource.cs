using Espalier.Execution;
using Espalier.Execution.Subscriptions;

namespace Espalier.Binding;

/// <summary>The messages of a topic, whose name is compiled when it is first needed.</summary>
internal sealed class TopicSource<TMessage>(Lazy<Func<ArgumentValues, string>> topic, EachResolver? filter) : MethodSource<TMessage>(filter)
    where TMessage : notnull
{
    protected override ValueTask<IAsyncEnumerable<TMessage>> OpenAsync(FieldContext context) =>
        RequestServices.Get<ITopicEventReceiver>(context).SubscribeAsync<TMessage>(topic.Value(context.Arguments), context.CancellationToken);
}
