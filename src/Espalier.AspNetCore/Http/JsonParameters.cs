using System.Text.Json;
using System.Text.Unicode;

namespace Espalier.AspNetCore.Http;

/// <summary>
/// Reads the parameters out of a JSON body in one pass. The document is unescaped from the body's bytes into pooled memory and
/// never becomes a string. GraphQL over HTTP, section "POST".
/// </summary>
internal static class JsonParameters
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads them; the caller disposes them, before it disposes the body.</summary>
    /// <exception cref="RequestRefusedException">The body is not JSON, or a parameter is missing or of a wrong type.</exception>
    public static RequestParameters Read(ReadOnlyMemory<byte> body, int maxDepth)
    {
        if (body.Span.StartsWith(ByteOrderMark)) body = body[ByteOrderMark.Length..];
        if (!Utf8.IsValid(body.Span)) throw new RequestRefusedException("The request body is not UTF-8.");

        var draft = new Draft();
        try
        {
            Read(body, maxDepth, ref draft);
            var hash = draft.HashOfDocument();
            return draft.Document is null && hash is null
                ? throw new RequestRefusedException("The parameter 'query' is missing.")
                : new RequestParameters(draft.Document ?? new PooledBytes(1), draft.OperationName, draft.Variables, hash);
        }
        catch (Exception failure)
        {
            draft.Document?.Dispose();
            draft.Variables?.Dispose();
            if (failure is JsonException) throw new RequestRefusedException("The request body is not valid JSON, or nests too deeply.");
            throw;
        }
    }

    private static void Read(ReadOnlyMemory<byte> body, int maxDepth, ref Draft draft)
    {
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray) throw new RequestRefusedException("Batches of requests are not supported.");
        if (reader.TokenType != JsonTokenType.StartObject) throw new RequestRefusedException("The request body must be a JSON object.");

        var seen = Parameter.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var parameter = Named(ref reader);
            if (parameter != Parameter.None && (seen & parameter) != Parameter.None) throw new RequestRefusedException($"The parameter '{NameOf(parameter)}' is given twice.");
            seen |= parameter;
            reader.Read();
            switch (parameter)
            {
                case Parameter.Query when reader.TokenType != JsonTokenType.Null:
                    Expect(ref reader, JsonTokenType.String, "query", "a string");
                    draft.Document = Unescape(ref reader);
                    break;
                case Parameter.OperationName when reader.TokenType != JsonTokenType.Null:
                    Expect(ref reader, JsonTokenType.String, "operationName", "a string");
                    draft.OperationName = GetText(ref reader) is { Length: > 0 } name ? name : null;
                    break;
                case Parameter.Variables when reader.TokenType != JsonTokenType.Null:
                    Expect(ref reader, JsonTokenType.StartObject, "variables", "an object");
                    draft.Variables = Slice(body, maxDepth, ref reader);
                    break;
                case Parameter.Extensions when reader.TokenType != JsonTokenType.Null:
                    Expect(ref reader, JsonTokenType.StartObject, "extensions", "an object");
                    using (var extensions = Slice(body, maxDepth, ref reader)) draft.Extension = DocumentHash.ReadExtension(extensions.RootElement);
                    break;
                case Parameter.DocumentId when reader.TokenType != JsonTokenType.Null:
                    Expect(ref reader, JsonTokenType.String, "documentId", "a string");
                    draft.DocumentId = GetText(ref reader);
                    break;
                case Parameter.Id when reader.TokenType == JsonTokenType.String:
                    draft.Id = GetText(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // Reads past the end of the object, which throws when anything but white space follows.
        reader.Read();
    }

    private static Parameter Named(ref Utf8JsonReader reader)
        => reader.ValueTextEquals("query"u8) ? Parameter.Query
            : reader.ValueTextEquals("variables"u8) ? Parameter.Variables
            : reader.ValueTextEquals("operationName"u8) ? Parameter.OperationName
            : reader.ValueTextEquals("extensions"u8) ? Parameter.Extensions
            : reader.ValueTextEquals("documentId"u8) ? Parameter.DocumentId
            : reader.ValueTextEquals("id"u8) ? Parameter.Id
            : Parameter.None;

    private static string NameOf(Parameter parameter) => parameter switch
    {
        Parameter.Query => "query",
        Parameter.Variables => "variables",
        Parameter.OperationName => "operationName",
        Parameter.DocumentId => "documentId",
        Parameter.Id => "id",
        _ => "extensions",
    };

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string parameter, string wanted)
    {
        if (reader.TokenType != type) throw new RequestRefusedException($"The parameter '{parameter}' must be {wanted}.");
    }

    private static PooledBytes Unescape(ref Utf8JsonReader reader)
    {
        var document = new PooledBytes(Math.Max(1, reader.ValueSpan.Length));
        try
        {
            document.Advance(reader.CopyString(document.Free().Span));
            return document;
        }
        catch (InvalidOperationException)
        {
            document.Dispose();
            throw LoneSurrogate();
        }
    }

    private static string? GetText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw LoneSurrogate();
        }
    }

    private static JsonDocument Slice(ReadOnlyMemory<byte> body, int maxDepth, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var options = new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false };
        return JsonDocument.Parse(body[start..(int)reader.BytesConsumed], options);
    }

    private static RequestRefusedException LoneSurrogate() => new("The request body has an escape that is half a character.");

    [Flags]
    private enum Parameter
    {
        None = 0,
        Query = 1,
        Variables = 2,
        OperationName = 4,
        Extensions = 8,
        DocumentId = 16,
        Id = 32,
    }

    private ref struct Draft
    {
        public PooledBytes? Document;
        public string? OperationName;
        public JsonDocument? Variables;
        public Sha256Digest? Extension;
        public string? DocumentId;
        public string? Id;

        public readonly Sha256Digest? HashOfDocument()
        {
            if (DocumentId is { } named) return DocumentHash.Merge(DocumentHash.ReadId("documentId", named), Extension);

            // Beside a document an "id" may be anything: only the proposal makes it a parameter.
            return Document is null && Id is { } id ? DocumentHash.Merge(DocumentHash.ReadId("id", id), Extension) : Extension;
        }
    }
}
