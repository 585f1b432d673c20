using Espalier.Execution.Subscriptions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>The service on a port of its own, which says when a subscription has begun to listen.</summary>
public sealed class KestrelServer : RoadmapServer
{
    public KestrelServer() => UseKestrel(0);

    /// <summary>Where it listens; it starts when somebody asks.</summary>
    public Uri Address
    {
        get
        {
            // Not when it is made: a test may be skipped for want of a database, a fixture can only fail.
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Has a permit for each stream of events that has begun.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<ITopicEventReceiver>(
            provider => new HeardTopics(provider.GetRequiredService<InMemoryTopics>(), Begun)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Begun.Dispose();
    }

    private sealed class HeardTopics(ITopicEventReceiver topics, SemaphoreSlim begun) : ITopicEventReceiver
    {
        public async ValueTask<IAsyncEnumerable<TMessage>> SubscribeAsync<TMessage>(string topic, CancellationToken cancellationToken = default)
            where TMessage : notnull
        {
            var stream = await topics.SubscribeAsync<TMessage>(topic, cancellationToken);
            begun.Release();
            return stream;
        }
    }
}
