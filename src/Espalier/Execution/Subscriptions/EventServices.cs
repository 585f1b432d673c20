namespace Espalier.Execution.Subscriptions;

/// <summary>Services for one event, or for one source stream.</summary>
/// <param name="services">The services.</param>
/// <param name="lifetime">Ends them; null where they outlive the event.</param>
public sealed class EventServices(IServiceProvider services, IAsyncDisposable? lifetime = null) : IAsyncDisposable
{
    /// <summary>The services that resolvers get.</summary>
    public IServiceProvider Services { get; } = services;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => lifetime?.DisposeAsync() ?? default;
}
