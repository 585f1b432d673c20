using System.Buffers.Binary;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>
/// PNG (third edition): a list of chunks, of which those are kept that make the picture and its colours. Texts, times, Exif, and
/// every optional chunk that is not known are left out.
/// </summary>
internal static class PngFile
{
    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> _picture = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    };

    /// <summary>Takes out the metadata and what follows the image.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is malformed or has too many pixels.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        var kept = new MemoryStream(file.Length);
        kept.Write(reader.Take(Signature.Length));
        var (count, hasData) = (0, false);
        string type;
        do
        {
            var length = reader.UInt32();
            var typed = reader.Take(4L + length);
            if (reader.UInt32() != Crc32.Of(typed)) throw FileInspection.Refused("The PNG image is damaged.");
            type = System.Text.Encoding.ASCII.GetString(typed[..4]);
            var data = typed[4..];
            if (count++ == 0) CheckHeader(type, data);
            hasData |= type == "IDAT";
            if (_picture.Contains(type))
                Write(kept, typed[..4], type == "iCCP" ? Unnamed(data) : data);
            else if (char.IsAsciiLetterUpper(type[0]))
                throw FileInspection.Refused("The PNG image needs what is not known here.");
        }
        while (type != "IEND");

        return hasData ? kept.ToArray() : throw FileInspection.Refused("The PNG image has no picture.");
    }

    private static void CheckHeader(string type, ReadOnlySpan<byte> data)
    {
        if (type != "IHDR" || data.Length != 13) throw FileInspection.Refused("The PNG image does not begin with its header.");
        PixelBounds.Check(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
    }

    // A colour profile has a name that anybody chose.
    private static byte[] Unnamed(ReadOnlySpan<byte> data)
        => data.IndexOf((byte)0) is var end and >= 0 ? [.. "ICC"u8, .. data[end..]] : throw FileInspection.Refused("The PNG image is damaged.");

    private static void Write(MemoryStream kept, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        kept.Write(number);
        kept.Write(type);
        kept.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of([.. type, .. data]));
        kept.Write(number);
    }
}
