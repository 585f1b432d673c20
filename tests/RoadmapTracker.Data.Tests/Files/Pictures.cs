using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RoadmapTracker.Data.Tests.Files;

/// <summary>Made-up files of every type that is kept, with metadata wherever the format has room for them.</summary>
internal static class Pictures
{
    /// <summary>Stands in every place of metadata.</summary>
    public const string Canary = "CANARY-51.5072N-0.1276W";

    /// <summary>What stands for the picture of a JPEG file: stuffed bytes and a restart among it.</summary>
    public static readonly byte[] JpegScan = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78, 0xFF, 0x00];

    public static byte[] Jpeg(int width = 640, int height = 480, int orientation = 6, bool withMetadata = true)
    {
        var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 2, 2, .. Text(Canary)[..12]]);
        if (withMetadata)
        {
            Segment(file, 0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]);
            Segment(file, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Text(Canary)]);
            Segment(file, 0xE0, [.. "JFXX\0"u8, .. Text(Canary)]);
            Segment(file, 0xE2, [.. "MPF\0"u8, .. Text(Canary)]);
            Segment(file, 0xED, [.. "Photoshop 3.0\0"u8, .. Text(Canary)]);
            Segment(file, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Text(Canary)]);
            Segment(file, 0xFE, Text(Canary));
        }

        Segment(file, 0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "colours"u8]);
        Segment(file, 0xDB, [0, .. new byte[64]]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, [0, .. new byte[16]]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write(JpegScan);
        if (withMetadata) Segment(file, 0xFE, Text(Canary));
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write(JpegScan);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    public static byte[] Png(int width = 3, int height = 2, bool withMetadata = true)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        Chunk(file, "IHDR", [.. Number(width), .. Number(height), 8, 2, 0, 0, 0]);
        Chunk(file, "iCCP", [.. Text(withMetadata ? Canary : "ICC"), 0, 0, .. Deflate("colours"u8)]);
        Chunk(file, "pHYs", [.. Number(2835), .. Number(2835), 1]);
        if (withMetadata)
        {
            Chunk(file, "tEXt", [.. "Author"u8, 0, .. Text(Canary)]);
            Chunk(file, "zTXt", [.. Text(Canary), 0, 0, .. Deflate("text"u8)]);
            Chunk(file, "iTXt", [.. "XML:com.adobe.xmp"u8, 0, 0, 0, 0, 0, .. Text(Canary)]);
            Chunk(file, "eXIf", Exif(1));
            Chunk(file, "tIME", [7, 230, 1, 2, 3, 4, 5]);
            Chunk(file, "prVt", Text(Canary));
        }

        Chunk(file, "IDAT", Deflate(new byte[Math.Min(((width * 3) + 1) * height, 1024)]));
        if (withMetadata) Chunk(file, "tEXt", [.. "Comment"u8, 0, .. Text(Canary)]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static byte[] WebP(int width = 640, int height = 480, bool isLossless = false, bool withMetadata = true)
    {
        var chunks = new MemoryStream();
        chunks.Write("WEBP"u8);
        if (withMetadata) RiffChunk(chunks, "VP8X", [0b0010_1100, 0, 0, 0, .. Number24(width - 1), .. Number24(height - 1)]);
        RiffChunk(chunks, "ICCP", [.. "odd"u8]);
        if (isLossless)
            RiffChunk(chunks, "VP8L", [0x2F, .. LowFirst((uint)((width - 1) | ((height - 1) << 14))), 1, 2, 3]);
        else
            RiffChunk(chunks, "VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. LowFirst((uint)(width | (height << 16))), 1, 2, 3]);
        if (withMetadata)
        {
            RiffChunk(chunks, "EXIF", Exif(1));
            RiffChunk(chunks, "XMP ", Text(Canary));
            RiffChunk(chunks, "JUNK", Text(Canary));
        }

        // Without an extended header the colours may not come first.
        var content = withMetadata ? chunks.ToArray() : [.. "WEBP"u8, .. chunks.ToArray()[16..]];
        return [.. "RIFF"u8, .. LowFirst((uint)content.Length), .. content];
    }

    public static byte[] AnimatedWebP()
    {
        var frame = new MemoryStream();
        frame.Write([.. Number24(0), .. Number24(0), .. Number24(9), .. Number24(9), .. Number24(100), 0]);
        RiffChunk(frame, "VP8L", [0x2F, .. LowFirst(9 | (9 << 14)), 1]);
        RiffChunk(frame, "XMP ", Text(Canary));
        var chunks = new MemoryStream();
        chunks.Write("WEBP"u8);
        RiffChunk(chunks, "VP8X", [0b0000_0110, 0, 0, 0, .. Number24(9), .. Number24(9)]);
        RiffChunk(chunks, "ANIM", new byte[6]);
        RiffChunk(chunks, "ANMF", frame.ToArray());
        RiffChunk(chunks, "ANMF", frame.ToArray());
        return [.. "RIFF"u8, .. LowFirst((uint)chunks.Length), .. chunks.ToArray()];
    }

    public static byte[] Pdf() => [.. "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8];

    public static byte[] Docx(params (string Name, byte[] Content)[] more)
        => Zip([("[Content_Types].xml", [.. "<Types/>"u8]), ("word/document.xml", [.. "<document/>"u8]), .. more]);

    public static byte[] Xlsx() => Zip([("[Content_Types].xml", [.. "<Types/>"u8]), ("xl/workbook.xml", [.. "<workbook/>"u8])]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A checksum of PNG, worked out bit by bit.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var next in bytes)
        {
            rest ^= next;
            for (var bit = 0; bit < 8; bit++) rest = (rest >> 1) ^ ((rest & 1) * 0xEDB88320);
        }

        return ~rest;
    }

    // Two entries: a description, which is the canary, and the orientation.
    private static byte[] Exif(int orientation)
        =>
        [
            .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x0E, 0x01, 2, 0, (byte)Canary.Length, 0, 0, 0, 38, 0, 0, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0, 0, 0, 0, .. Text(Canary),
        ];

    private static void Segment(MemoryStream file, byte marker, byte[] content)
    {
        file.Write([0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
        file.Write(content);
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        byte[] typed = [.. Text(type), .. content];
        file.Write(Number(content.Length));
        file.Write(typed);
        file.Write(Number((int)Checksum(typed)));
    }

    private static void RiffChunk(MemoryStream file, string type, byte[] content)
    {
        file.Write(Text(type));
        file.Write(LowFirst((uint)content.Length));
        file.Write(content);
        if (content.Length % 2 == 1) file.WriteByte(0);
    }

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(content);
        return packed.ToArray();
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] LowFirst(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Number24(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
