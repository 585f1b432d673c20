using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Http;

/// <summary>
/// What the service is compared with: Kestrel and nothing between it and endpoints written by hand. <c>/static/x</c> gives the bytes
/// of a file, <c>/unchanged</c> a bare 304; the others read the database.
/// </summary>
internal sealed class ControlServer(string file, string bodies, string key)
{
    private const string Static = "/static/";

    private readonly ConcurrentBag<(Control Control, ArrayBufferWriter<byte> Output)> _pool = [];
    private readonly Dictionary<string, byte[]> _bodies = Directory.GetFiles(bodies).ToDictionary(body => Static + Path.GetFileName(body), File.ReadAllBytes, StringComparer.Ordinal);
    private ControlWriter? _writer;

    /// <summary>Serves until the process is ended.</summary>
    public async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(server => server.AddServerHeader = false);
        await using var app = builder.Build();
        _writer = await ControlWriter.OpenAsync(file, key);
        app.Run(AnswerAsync);
        await app.RunAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (_bodies.TryGetValue(path, out var body)) return WriteAsync(context, body).AsTask();
        if (path == "/unchanged")
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = context.Request.Headers.IfNoneMatch;
            return Task.CompletedTask;
        }

        return path == "/organisations/new" ? RegisterAsync(context) : ReadAsync(context, path);
    }

    private async Task ReadAsync(HttpContext context, string path)
    {
        if (!_pool.TryTake(out var rented)) rented = (new Control(file), new ArrayBufferWriter<byte>(1 << 16));
        var (control, output) = rented;
        output.ResetWrittenCount();
        switch (path)
        {
            case "/overview":
                control.Overview(output);
                break;
            case "/organisations":
                control.OrganisationsPage(output, First(context));
                break;
            case "/records":
                control.RecordsPage(output, First(context), context.Request.Query["after"]);
                break;
            default:
                control.RecordById(output, path["/records/".Length..]);
                break;
        }

        await WriteAsync(context, output.WrittenMemory);
        _pool.Add(rented);
    }

    private async Task RegisterAsync(HttpContext context)
    {
        var length = context.Request.ContentLength!.Value;
        var read = await context.Request.BodyReader.ReadAtLeastAsync((int)length);
        var output = new ArrayBufferWriter<byte>();
        _writer!.Register(output, context.Request.Headers.Authorization, read.Buffer);
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        await WriteAsync(context, output.WrittenMemory);
    }

    private static int First(HttpContext context) => int.Parse(context.Request.Query["first"]!, CultureInfo.InvariantCulture);

    private static async ValueTask WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }
}
