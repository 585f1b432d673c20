using System.Buffers.Binary;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>
/// How a camera was held, which is all of its metadata that a picture needs to be seen the right way up: tag 0x0112 in the first
/// directory of Exif (Exif 2.32, section 4.6.4).
/// </summary>
internal static class ExifOrientation
{
    /// <summary>How an Exif segment of a JPEG file begins.</summary>
    public static ReadOnlySpan<byte> Header => "Exif\0\0"u8;

    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int ShortType = 3;
    private const int EntrySize = 12;

    /// <summary>Reads the orientation, 1 to 8; 1, upright, where it is not said or the metadata are malformed.</summary>
    /// <param name="tiff">Exif after its header.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return Upright;
        var lowFirst = tiff[0] == (byte)'I';
        var directory = Number32(tiff[4..], lowFirst);
        if (directory > tiff.Length - 2) return Upright;
        var entries = tiff[((int)directory + 2)..];
        for (var left = Number16(tiff[(int)directory..], lowFirst); left > 0 && entries.Length >= EntrySize; left--)
        {
            if (Number16(entries, lowFirst) == Tag && Number16(entries[2..], lowFirst) == ShortType)
                return Number16(entries[8..], lowFirst) is var found and >= 1 and <= 8 ? found : Upright;
            entries = entries[EntrySize..];
        }

        return Upright;
    }

    /// <summary>Writes an Exif segment of a JPEG file that says the orientation and nothing else; nothing where it is upright.</summary>
    public static void Write(Stream target, int orientation)
    {
        if (orientation == Upright) return;
        target.Write([0xFF, 0xE1, 0, 34]);
        target.Write(Header);
        target.Write("MM\0*\0\0\0\x08"u8);
        target.Write([0, 1, 0x01, 0x12, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool lowFirst)
        => lowFirst ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool lowFirst)
        => lowFirst ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
