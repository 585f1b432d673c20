using System.Security.Claims;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;

namespace Espalier.AspNetCore.Tests.Subscriptions;

[ObjectType]
public sealed record Tick(int Number, string? Text = null);

public sealed record SendTickInput(int Number);

[QueryType]
public static class TickerQueries
{
    public static string GetCaller(ClaimsPrincipal user) => user.Identity?.Name ?? "nobody";

    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
        return "waited";
    }

    /// <summary>Has a permit for each pause that has begun.</summary>
    [GraphQLIgnore]
    public static SemaphoreSlim Paused { get; } = new(0);

    public static async Task<string> PauseAsync(CancellationToken cancellationToken)
    {
        Paused.Release();
        await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        return "paused";
    }
}

[MutationType]
public static class TickerMutations
{
    public static async Task<Tick> SendTickAsync(SendTickInput input, ITopicEventSender topics, CancellationToken cancellationToken)
    {
        var tick = new Tick(input.Number);
        await topics.SendAsync(nameof(TickerSubscriptions.OnTick), tick, cancellationToken);
        return tick;
    }
}

[SubscriptionType]
public static class TickerSubscriptions
{
    [Subscribe]
    public static Tick OnTick([EventMessage] Tick tick) => tick;

    [Subscribe, Topic(nameof(OnTick)), Authorize]
    public static string OnOwnTick([EventMessage] Tick tick, ClaimsPrincipal user) => $"{tick.Number} for {user.Identity!.Name}";

    [Subscribe(Filter = nameof(IsForAda)), Topic(nameof(OnTick))]
    public static string OnTickForAda([EventMessage] Tick tick, RequestUser user) => $"{tick.Number} for {user.Principal!.Identity!.Name}";

    public static bool IsForAda([EventMessage] Tick tick, RequestUser user) => tick.Number > 0 && user.Principal?.Identity?.Name == "Ada";
}
