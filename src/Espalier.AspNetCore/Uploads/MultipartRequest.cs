using Espalier.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Espalier.AspNetCore.Uploads;

/// <summary>
/// A request with files: the parts <c>operations</c> and <c>map</c>, then the files in any order. GraphQL multipart request
/// specification. Owns the files, and with them their temporary storage.
/// </summary>
internal sealed class MultipartRequest : IAsyncDisposable
{
    /// <summary>RFC 2046, section 5.1.1.</summary>
    private const int MaxBoundaryLength = 70;

    /// <summary>Boundaries and headers of one part.</summary>
    private const int MaxPartOverhead = 4096;

    private readonly Dictionary<string, UploadedFile> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IFile> _files = new(StringComparer.Ordinal);
    private PooledBytes? _operations;
    private RequestParameters? _parameters;

    private MultipartRequest()
    {
    }

    /// <summary>The parameters of the part <c>operations</c>.</summary>
    public RequestParameters Parameters => _parameters!;

    /// <summary>The files by their places in the variables.</summary>
    public IReadOnlyDictionary<string, IFile> Files => _files;

    /// <summary>Reads a request to its end; the caller disposes it.</summary>
    /// <exception cref="RequestRefusedException">It is not well-formed, or larger than allowed.</exception>
    public static async ValueTask<MultipartRequest> ReadAsync(HttpRequest request, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        RaiseServerLimit(request, options);
        var reader = new MultipartReader(ReadBoundary(request), request.Body) { HeadersLengthLimit = MaxPartOverhead };
        var multipart = new MultipartRequest();
        try
        {
            await multipart.ReadAsync(reader, options, cancellationToken);
            return multipart;
        }
        catch (Exception failure)
        {
            await multipart.DisposeAsync();
            if (failure is BadHttpRequestException bad) throw new RequestRefusedException("The request body could not be read.", bad.StatusCode);
            if (failure is InvalidDataException or IOException) throw new RequestRefusedException("The request body is not well-formed multipart/form-data.");
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var file in _parts.Values) await file.DisposeAsync();
        _parameters?.Dispose();
        _operations?.Dispose();
    }

    private async Task ReadAsync(MultipartReader reader, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        _operations = await ReadTextAsync(reader, "operations", options.MaxRequestBodySize, cancellationToken);
        _parameters = JsonParameters.Read(_operations.Memory, options.MaxJsonDepth);
        using var mapText = await ReadTextAsync(reader, "map", options.MaxRequestBodySize, cancellationToken);
        var map = UploadMap.Read(mapText.Memory, _parameters.Variables, options.Uploads);

        var total = 0L;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = NameOf(disposition);
            if (map.Find(name) is not { } places) throw new RequestRefusedException("The request has a part that the part 'map' does not mention.");
            var file = new UploadedFile(FileNameOf(disposition), section.ContentType, options.Uploads);
            if (!_parts.TryAdd(name, file))
            {
                await file.DisposeAsync();
                throw new RequestRefusedException($"The part '{name}' is given twice.");
            }

            await file.FillAsync(section.Body, total, cancellationToken);
            total += file.Length;
            foreach (var place in places) _files.Add(place, file);
        }

        if (map.Names.FirstOrDefault(name => !_parts.ContainsKey(name)) is { } missing)
            throw new RequestRefusedException($"The part 'map' mentions '{missing}', and the request has no such part.");
    }

    private static async Task<PooledBytes> ReadTextAsync(MultipartReader reader, string name, int limit, CancellationToken cancellationToken)
    {
        var section = await reader.ReadNextSectionAsync(cancellationToken);
        if (section is null || NameOf(section.GetContentDispositionHeader()) != name)
            throw new RequestRefusedException("A multipart request begins with the parts 'operations' and 'map', in this order.");

        return await RequestBody.ReadPartAsync(section.Body, limit, cancellationToken);
    }

    private static string NameOf(ContentDispositionHeaderValue? disposition)
        => disposition is { Name: { HasValue: true } name } && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(name).ToString()
            : throw new RequestRefusedException("Each part of a multipart request needs 'Content-Disposition: form-data' with a name.");

    // Some senders put the path on their own disk before the name.
    private static string FileNameOf(ContentDispositionHeaderValue? disposition)
    {
        var name = disposition is { FileNameStar: { Length: > 0 } star } ? star : HeaderUtilities.UnescapeAsQuotedString(disposition?.FileName ?? default);
        var text = name.ToString();
        return text[(text.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
    }

    private static string ReadBoundary(HttpRequest request)
        => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundaryLength } boundary
                ? boundary.ToString()
                : throw new RequestRefusedException($"Content-Type multipart/form-data needs a boundary of at most {MaxBoundaryLength} characters.");

    private static void RaiseServerLimit(HttpRequest request, GraphQLHttpOptions options)
    {
        var limit = options.Uploads.MaxTotalSize + (2L * options.MaxRequestBodySize) + ((options.Uploads.MaxFiles + 2L) * MaxPartOverhead);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = limit;
    }
}
