using System.Text.Json;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>A message of a client, well-formed for its type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">The id of the operation; empty for a type that has none.</param>
/// <param name="Payload">The payload, a JSON object within the message; empty for none.</param>
internal readonly record struct SocketMessage(SocketMessageType Type, string Id, ReadOnlyMemory<byte> Payload)
{
    // An id is repeated with every answer.
    private const int MaxIdLength = 256;

    /// <summary>Reads a message.</summary>
    /// <exception cref="SocketClosedException">It is none that a client may send.</exception>
    public static SocketMessage Read(ReadOnlyMemory<byte> json, int maxDepth)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
            reader.Read();
            return reader.TokenType == JsonTokenType.StartObject ? Read(json, ref reader) : throw Bad("A message is a JSON object.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Bad("The message is not valid JSON, or nests too deeply.");
        }
    }

    private static SocketMessage Read(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        string? type = null;
        string? id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = ReadText(ref reader, "type");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                id = ReadText(ref reader, "id");
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                payload = ReadObject(json, ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Reads past the end of the object, which throws when anything but white space follows.
        reader.Read();
        return Check(type, id, payload);
    }

    private static SocketMessage Check(string? type, string? id, ReadOnlyMemory<byte> payload)
    {
        var known = type switch
        {
            "connection_init" => SocketMessageType.ConnectionInit,
            "ping" => SocketMessageType.Ping,
            "pong" => SocketMessageType.Pong,
            "subscribe" => SocketMessageType.Subscribe,
            "complete" => SocketMessageType.Complete,
            _ => throw Bad("The message has no type that a client sends."),
        };
        var hasId = known is SocketMessageType.Subscribe or SocketMessageType.Complete;
        if (hasId && id is not { Length: > 0 and <= MaxIdLength }) throw Bad($"'{type}' needs an id of 1 to {MaxIdLength} characters.");
        if (known == SocketMessageType.Subscribe && payload.IsEmpty) throw Bad("'subscribe' needs a payload.");
        return new SocketMessage(known, hasId ? id! : "", payload);
    }

    private static string ReadText(ref Utf8JsonReader reader, string property)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Bad($"'{property}' must be a string.");
    }

    private static ReadOnlyMemory<byte> ReadObject(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartObject) throw Bad("'payload' must be an object.");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static SocketClosedException Bad(string reason) => new(CloseCodes.BadRequest, reason);
}
