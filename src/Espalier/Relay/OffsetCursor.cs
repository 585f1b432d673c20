using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>The place of an item in a list, as an opaque text.</summary>
internal static class OffsetCursor
{
    private const string Prefix = "offset:";

    public static string Encode(int offset) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + offset.ToString(CultureInfo.InvariantCulture)));

    /// <exception cref="GraphQLException">The text is no cursor of such a list.</exception>
    public static int Decode(string cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (cursor.Length <= bytes.Length && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
        {
            var text = Encoding.ASCII.GetString(bytes[..length]);
            if (text.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            {
                return offset;
            }
        }

        throw new GraphQLException("The cursor was not given out by this list.", ErrorCodes.BadRequest);
    }
}
