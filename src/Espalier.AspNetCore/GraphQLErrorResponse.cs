using System.Buffers;
using System.Text.Json;
using Espalier.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore;

/// <summary>A response that is nothing but one error, for refusals before a request reaches the engine.</summary>
public static class GraphQLErrorResponse
{
    private static readonly JsonEncodedText _errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText _message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText _extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText _code = JsonEncodedText.Encode("code");

    /// <summary>Writes the message and the code in the media type that the client accepts, or else as <c>application/json</c>.</summary>
    /// <param name="context">The request; its response must not have started.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="error">The error; its path, locations and further extensions are not written.</param>
    public static Task WriteAsync(HttpContext context, int statusCode, GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(error);
        var body = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray(_errors);
            json.WriteStartObject();
            json.WriteString(_message, error.Message);
            if (error.Code is { } code)
            {
                json.WriteStartObject(_extensions);
                json.WriteString(_code, code);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        var mediaType = MediaTypeNegotiation.Choose(context.Request.Headers.Accept) ?? GraphQLMediaType.Json;
        return ResponseWriting.WriteAsync(context, statusCode, mediaType, body.WrittenMemory);
    }
}
