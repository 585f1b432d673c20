using System.Buffers.Binary;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>
/// WebP (RFC 9649): chunks in a RIFF container, of which those are kept that make the picture, its animation and its colours.
/// </summary>
internal static class WebPFile
{
    /// <summary>How such a file begins; its length and <c>WEBP</c> follow.</summary>
    public static ReadOnlySpan<byte> Signature => "RIFF"u8;

    private const int FrameHeader = 16;
    private const byte ExifAndXmp = 0b1100;

    /// <summary>Takes out the metadata and what follows the image.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is malformed or has too many pixels.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        reader.Take(4);
        var content = new ByteReader(reader.Take(reader.UInt32LowFirst()));
        if (!content.Take(4).SequenceEqual("WEBP"u8)) throw FileInspection.Refused("The file is no WebP image.");
        var kept = new MemoryStream(file.Length);
        kept.Write("RIFF\0\0\0\0WEBP"u8);
        if (!CopyPicture(content, kept, isFrame: false)) throw FileInspection.Refused("The WebP image has no picture.");
        var stripped = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(stripped.AsSpan(4), stripped.Length - 8);
        return stripped;
    }

    private static bool CopyPicture(ByteReader chunks, MemoryStream kept, bool isFrame)
    {
        var hasPicture = false;
        for (var isFirst = !isFrame; chunks.Rest.Length > 0; isFirst = false)
        {
            var type = System.Text.Encoding.ASCII.GetString(chunks.Take(4));
            var length = chunks.UInt32LowFirst();
            var data = chunks.Take(length);
            if (length % 2 == 1) chunks.Take(1);
            switch (type)
            {
                case "VP8X" when isFirst:
                    Write(kept, type, Extended(data));
                    break;
                case "VP8 ":
                    CheckLossy(data);
                    Write(kept, type, data);
                    hasPicture = true;
                    break;
                case "VP8L":
                    CheckLossless(data);
                    Write(kept, type, data);
                    hasPicture = true;
                    break;
                case "ANMF" when !isFrame:
                    Write(kept, type, Frame(data));
                    hasPicture = true;
                    break;
                case "ALPH":
                case "ANIM" or "ICCP" when !isFrame:
                    Write(kept, type, data);
                    break;
                default:
                    if (isFirst) throw FileInspection.Refused("The WebP image does not begin with its picture.");
                    break;
            }
        }

        return hasPicture;
    }

    private static byte[] Extended(ReadOnlySpan<byte> data)
    {
        if (data.Length != 10) throw FileInspection.Refused("The WebP image has a malformed header.");
        PixelBounds.Check(Number24(data[4..]) + 1, Number24(data[7..]) + 1);
        var header = data.ToArray();
        header[0] &= unchecked((byte)~ExifAndXmp);
        return header;
    }

    private static byte[] Frame(ReadOnlySpan<byte> data)
    {
        var frame = new ByteReader(data);
        var kept = new MemoryStream(data.Length);
        kept.Write(frame.Take(FrameHeader));
        PixelBounds.Check(Number24(data[6..]) + 1, Number24(data[9..]) + 1);
        return CopyPicture(frame, kept, isFrame: true) ? kept.ToArray() : throw FileInspection.Refused("The WebP image has an empty frame.");
    }

    // RFC 6386, section 9.1: three bytes of the frame, a start code, and 14 bits for each side.
    private static void CheckLossy(ReadOnlySpan<byte> data)
    {
        var frame = new ByteReader(data);
        frame.Take(3);
        if (!frame.Take(3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) throw FileInspection.Refused("The WebP image has a malformed picture.");
        var sides = frame.UInt32LowFirst();
        PixelBounds.Check(sides & 0x3FFF, (sides >> 16) & 0x3FFF);
    }

    // RFC 9649, section 3.4: a signature, and 14 bits for each side less one.
    private static void CheckLossless(ReadOnlySpan<byte> data)
    {
        var picture = new ByteReader(data);
        if (picture.Byte() != 0x2F) throw FileInspection.Refused("The WebP image has a malformed picture.");
        var sides = picture.UInt32LowFirst();
        PixelBounds.Check((sides & 0x3FFF) + 1, ((sides >> 14) & 0x3FFF) + 1);
    }

    private static void Write(MemoryStream kept, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        kept.Write(System.Text.Encoding.ASCII.GetBytes(type));
        kept.Write(length);
        kept.Write(data);
        if (data.Length % 2 == 1) kept.WriteByte(0);
    }

    private static long Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
