using Espalier.Binding;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests.Subscriptions;

/// <summary>The ticker behind Kestrel on a free port of this machine.</summary>
internal sealed class TickerService : IAsyncDisposable
{
    private static readonly Type[] Types =
        [typeof(Tick), typeof(TickerQueries), typeof(TickerMutations), typeof(TickerSubscriptions)];

    private readonly WebApplication _app;

    private TickerService(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public HttpClient Client { get; private set; } = null!;

    public InMemoryTopics Topics => _app.Services.GetRequiredService<InMemoryTopics>();

    public static async Task<TickerService> StartAsync(
        Action<GraphQLHttpOptions>? http = null, Action<ExecutionOptions>? execution = null, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddEspalier(
            provider => SchemaFactory.Create(Types, provider.GetRequiredService<IServiceProviderIsService>().IsService), execution, http);
        services?.Invoke(builder.Services);
        var service = new TickerService(builder.Build());
        service._app.MapGraphQL();
        await service._app.StartAsync(TestContext.Current.CancellationToken);
        service.Client = new HttpClient { BaseAddress = service.Address };
        return service;
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask SendAsync(Tick tick) =>
        Topics.SendAsync(nameof(TickerSubscriptions.OnTick), tick, TestContext.Current.CancellationToken);

    /// <summary>Waits until nobody listens any more.</summary>
    public Task UntilNobodyListensAsync() => UntilAsync(() => Topics.Count == 0);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(10, late.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
