namespace Espalier.Execution.Subscriptions;

/// <summary>Why a subscription ends before its events do.</summary>
internal static class SubscriptionErrors
{
    public static GraphQLException TooSlow(int capacity) => new(new GraphQLError($"More than {capacity} events wait to be read.")
    {
        Code = ErrorCodes.SlowSubscriber,
        Extensions = new Dictionary<string, object?> { ["limit"] = "maxQueued", ["value"] = capacity },
    });
}
