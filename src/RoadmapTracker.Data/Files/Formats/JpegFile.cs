namespace RoadmapTracker.Data.Files.Formats;

/// <summary>
/// JPEG (ITU-T T.81, annex B): a list of segments, of which those are kept that a decoder needs. Of the application segments these are
/// the JFIF header without its thumbnail, the colour profile (ICC.1, annex B.4), Adobe's colour transform, and of Exif the orientation.
/// </summary>
internal static class JpegFile
{
    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte ColourProfile = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;

    // What comes before the thumbnail, and all there is of Adobe's segment.
    private const int JfifLength = 12;
    private const int AdobeLength = 12;

    /// <summary>Takes out the metadata and what follows the image.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is malformed or has too many pixels.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        reader.Take(2);
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        var (hasFrame, hasScan, hasOrientation) = (false, false, false);
        while (true)
        {
            var marker = Marker(ref reader);
            if (marker == EndOfImage) break;

            // Restart markers and others without a length have no place outside the scans, which are taken whole below.
            if (marker is 0 or 1 or (>= 0xD0 and <= 0xD8)) throw FileInspection.Refused("The JPEG image has a marker out of place.");
            var segment = reader.Take(Math.Max(0, reader.UInt16() - 2));
            if (IsFrame(marker))
            {
                if (hasFrame) throw FileInspection.Refused("The JPEG image has several frames.");
                hasFrame = true;
                CheckFrame(segment);
            }

            if (marker == Exif && !hasOrientation && segment.StartsWith(ExifOrientation.Header))
            {
                hasOrientation = true;
                ExifOrientation.Write(kept, ExifOrientation.Read(segment[ExifOrientation.Header.Length..]));
            }

            Keep(kept, marker, segment);
            if (marker != StartOfScan) continue;
            if (!hasFrame) throw FileInspection.Refused("The JPEG image has a scan before its frame.");
            hasScan = true;
            kept.Write(Scan(ref reader));
        }

        if (!hasScan) throw FileInspection.Refused("The JPEG image has no picture.");
        kept.Write([0xFF, EndOfImage]);
        return kept.ToArray();
    }

    private static byte Marker(ref ByteReader reader)
    {
        if (reader.Byte() != 0xFF) throw FileInspection.Refused("The JPEG image has bytes between its segments.");
        byte marker;
        do marker = reader.Byte();
        while (marker == 0xFF);
        return marker;
    }

    private static void Keep(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case Jfif when segment.StartsWith("JFIF\0"u8) && segment.Length >= JfifLength:
                // A thumbnail of no width and no height.
                Write(kept, marker, [.. segment[..JfifLength], 0, 0]);
                break;
            case ColourProfile when segment.StartsWith("ICC_PROFILE\0"u8):
                Write(kept, marker, segment);
                break;
            case Adobe when segment.StartsWith("Adobe"u8) && segment.Length >= AdobeLength:
                Write(kept, marker, segment[..AdobeLength]);
                break;
            case >= 0xE0 and <= 0xEF or Comment or (>= 0xF0 and <= 0xFD):
                break;
            default:
                Write(kept, marker, segment);
                break;
        }
    }

    private static void Write(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        kept.Write([0xFF, marker, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2)]);
        kept.Write(segment);
    }

    // Entropy-coded data, up to the next marker that is neither a stuffed byte nor a restart.
    private static ReadOnlySpan<byte> Scan(ref ByteReader reader)
    {
        var rest = reader.Rest;
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            var next = rest[at..].IndexOf((byte)0xFF);
            if (next < 0) break;
            at += next;
            if (at + 1 < rest.Length && rest[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return reader.Take(at);
        }

        throw FileInspection.Refused("The file is cut short.");
    }

    // C4, C8 and CC are tables and reserved.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckFrame(ReadOnlySpan<byte> segment)
    {
        var frame = new ByteReader(segment);
        frame.Byte();
        var height = frame.UInt16();
        PixelBounds.Check(frame.UInt16(), height);
    }
}
