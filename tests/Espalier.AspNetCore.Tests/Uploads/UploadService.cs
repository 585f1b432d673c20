using System.Text;
using System.Text.Json;
using Espalier.Binding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>A schema that takes files, behind Kestrel, with small limits.</summary>
public sealed class UploadService : IAsyncLifetime
{
    public const int MaxFileSize = 200_000;
    public const int MaxTotalSize = 300_000;
    public const int MaxConcurrent = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("espalier-uploads");
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public ReceivedFiles Received { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Received = new ReceivedFiles(_folder.FullName);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Received);
        builder.Services.AddEspalier(
            services => SchemaFactory.Create(
                [typeof(UploadQueries), typeof(FileEcho)], services.GetRequiredService<IServiceProviderIsService>().IsService),
            http: options =>
            {
                options.Uploads.MaxFiles = 3;
                options.Uploads.MaxFileSize = MaxFileSize;
                options.Uploads.MaxTotalSize = MaxTotalSize;
                options.Uploads.MaxPathDepth = 4;
                options.Uploads.MaxConcurrent = MaxConcurrent;
                options.Uploads.MemoryThreshold = 1000;
                options.Uploads.TemporaryFolder = _folder.FullName;
            });
        _app = builder.Build();
        _app.MapGraphQL();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Sends the parts in their order; a part with a file name is a file.</summary>
    public async Task<HttpResponseMessage> PostAsync(IEnumerable<Part> parts, string? preflight = "GraphQL-Preflight", string accept = TestService.GraphQLResponse)
    {
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(part.Text));
            if (part.FileName is null)
            {
                form.Add(content, part.Name);
                continue;
            }

            content.Headers.ContentType = new("text/plain");
            form.Add(content, part.Name, part.FileName);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Accept.ParseAdd(accept);
        if (preflight is not null) request.Headers.Add(preflight, "1");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static Part Operations(string query, object? variables) => new("operations", JsonSerializer.Serialize(new { query, variables }));

    public static Part Map(object map) => new("map", JsonSerializer.Serialize(map));
}
