using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Espalier.AspNetCore.Http;

/// <summary>Reads the parameters out of a URL's query. GraphQL over HTTP, section "GET".</summary>
internal static class QueryParameters
{
    /// <summary>Reads them; the caller disposes them.</summary>
    /// <exception cref="RequestRefusedException">A parameter is missing, given twice, or not what it must be.</exception>
    public static RequestParameters Read(IQueryCollection query, GraphQLHttpOptions options)
    {
        var document = Single(query, "query");
        if (Encoding.UTF8.GetByteCount(document) > options.MaxRequestBodySize)
            throw new RequestRefusedException($"The parameter 'query' is larger than the {options.MaxRequestBodySize} bytes allowed (MaxRequestBodySize).", StatusCodes.Status413PayloadTooLarge);

        var hash = DocumentHash.Merge(ReadId(query, document.Length > 0), ReadExtension(query, options));
        if (document.Length == 0 && hash is null) throw new RequestRefusedException("The parameter 'query' is missing.");
        var variables = ParseObject(query, "variables", options);
        var operationName = Single(query, "operationName");
        var bytes = new PooledBytes(Math.Max(1, Encoding.UTF8.GetByteCount(document)));
        bytes.Advance(Encoding.UTF8.GetBytes(document, bytes.Free().Span));
        return new RequestParameters(bytes, operationName.Length > 0 ? operationName : null, variables, hash);
    }

    private static Sha256Digest? ReadId(IQueryCollection query, bool hasDocument)
    {
        if (Single(query, "documentId") is { Length: > 0 } named) return DocumentHash.ReadId("documentId", named);

        // Beside a document an "id" may be anything: only the proposal makes it a parameter.
        return !hasDocument && Single(query, "id") is { Length: > 0 } id ? DocumentHash.ReadId("id", id) : null;
    }

    private static Sha256Digest? ReadExtension(IQueryCollection query, GraphQLHttpOptions options)
    {
        using var extensions = ParseObject(query, "extensions", options);
        return extensions is null ? null : DocumentHash.ReadExtension(extensions.RootElement);
    }

    private static string Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: > 1 } => throw new RequestRefusedException($"The parameter '{name}' is given twice."),
        StringValues values => values.ToString(),
    };

    private static JsonDocument? ParseObject(IQueryCollection query, string name, GraphQLHttpOptions options)
    {
        var text = Single(query, name);
        if (text.Length == 0) return null;
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = options.MaxJsonDepth, AllowDuplicateProperties = false });
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new RequestRefusedException($"The parameter '{name}' is not valid JSON.");
        }

        if (json.RootElement.ValueKind == JsonValueKind.Object) return json;
        var isNull = json.RootElement.ValueKind == JsonValueKind.Null;
        json.Dispose();
        return isNull ? null : throw new RequestRefusedException($"The parameter '{name}' must be an object.");
    }
}
