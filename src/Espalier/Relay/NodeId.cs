using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Espalier.Response;

namespace Espalier.Relay;

/// <summary>
/// A global object identification: the name of an object type and the key of one of its objects, as one opaque text. The text is
/// URL-safe Base64 of the name in UTF-8 followed by the 16 bytes of the key; each object has exactly one.
/// </summary>
/// <param name="TypeName">The name of the object type in the schema.</param>
/// <param name="Key">The key of the object within its type.</param>
public readonly record struct NodeId(string TypeName, Guid Key)
{
    /// <summary>The longest text that can be an id, in characters. Longer ones are refused before they are decoded.</summary>
    public const int MaxLength = 200;

    private const int KeyLength = 16;

    /// <summary>The opaque text for an object.</summary>
    /// <param name="type">The name of the object type in the schema.</param>
    /// <param name="key">The key of the object.</param>
    public static string Encode(string type, Guid key)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        return Base64Url.EncodeToString(bytes[..Fill(bytes, type, key)]);
    }

    /// <summary>Takes the text of an id apart.</summary>
    /// <returns>False where the text is not one that <see cref="Encode"/> could have made.</returns>
    public static bool TryDecode([NotNullWhen(true)] string? text, out NodeId id)
    {
        id = default;
        if (text is null || text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var length) || length <= KeyLength)
        {
            return false;
        }

        var name = bytes[..(length - KeyLength)];
        if (!IsName(name))
        {
            return false;
        }

        id = new NodeId(Encoding.ASCII.GetString(name), new Guid(bytes.Slice(name.Length, KeyLength), bigEndian: true));
        // Base64 has several spellings of the same bytes; only the one that Encode gives is an id.
        return id.ToString() == text;
    }

    /// <summary>The opaque text.</summary>
    public override string ToString() => Encode(TypeName, Key);

    /// <summary>Writes the opaque text of an object as JSON, without making a string of it.</summary>
    internal static void Write(JsonResponseWriter writer, string type, Guid key)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        Span<byte> quoted = stackalloc byte[(MaxLength * 2) + 2];
        var length = Base64Url.EncodeToUtf8(bytes[..Fill(bytes, type, key)], quoted[1..]);
        quoted[0] = (byte)'"';
        quoted[length + 1] = (byte)'"';
        writer.WriteJson(quoted[..(length + 2)]);
    }

    private static int Fill(Span<byte> bytes, string type, Guid key)
    {
        var name = Encoding.UTF8.GetBytes(type, bytes);
        key.TryWriteBytes(bytes[name..], bigEndian: true, out _);
        return name + KeyLength;
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
