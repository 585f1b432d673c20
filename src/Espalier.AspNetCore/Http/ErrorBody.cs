using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Espalier.AspNetCore.Http;

/// <summary>Responses that are nothing but errors, and the errors out of any response.</summary>
internal static class ErrorBody
{
    private static readonly JsonEncodedText _errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText _message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText _extensions = JsonEncodedText.Encode("extensions");
    private static readonly JsonEncodedText _code = JsonEncodedText.Encode("code");

    /// <summary>A response with one error: its message, its code, and its extensions as far as they are numbers or text.</summary>
    public static ReadOnlyMemory<byte> Create(GraphQLError error)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteStartArray(_errors);
        json.WriteStartObject();
        json.WriteString(_message, error.Message);
        if (error.Code is not null || error.Extensions is { Count: > 0 }) WriteExtensions(json, error);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }

    /// <summary>The list of errors out of a response that has some, as it is written there.</summary>
    public static ReadOnlyMemory<byte> ListOf(ReadOnlyMemory<byte> response)
    {
        var reader = new Utf8JsonReader(response.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals(_errors.EncodedUtf8Bytes);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors) return response[start..(int)reader.BytesConsumed];
        }

        throw new ArgumentException("The response has no errors.", nameof(response));
    }

    private static void WriteExtensions(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject(_extensions);
        if (error.Code is { } code) json.WriteString(_code, code);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            json.WritePropertyName(name);
            if (value is int number) json.WriteNumberValue(number);
            else json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }
}
