using Espalier.Validation.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>A schema that can be nested without end in every way, behind Kestrel and with the limits everybody gets.</summary>
public class StormService : IAsyncLifetime
{
    private WebApplication? _app;

    private protected virtual RequestLimits Limits => RequestLimits.Default;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddEspalier(_ => StormSchema.Create(), execution: options => options.Limits = Limits);
        _app = builder.Build();
        _app.MapGraphQL();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }
}
