using System.Buffers.Binary;

namespace RoadmapTracker.Data.Files.Formats;

/// <summary>The last record of a ZIP archive, by which it is found (APPNOTE 6.3.10, section 4.3.16).</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Entries">How many entries there are.</param>
/// <param name="DirectoryStart">Where it says that their list begins.</param>
/// <param name="DirectorySize">How many bytes the list has.</param>
internal readonly record struct ZipEnd(int Position, int Entries, uint DirectoryStart, uint DirectorySize)
{
    private const int Size = 22;

    /// <summary>Finds it where a reader would: its comment reaches the end of the file exactly. Null for none.</summary>
    public static ZipEnd? Find(ReadOnlySpan<byte> file)
    {
        for (var at = file.Length - Size; at >= 0 && file.Length - Size - at <= ushort.MaxValue; at--)
        {
            var record = file[at..];
            if (record.StartsWith("PK\x05\x06"u8) && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - Size)
            {
                return new ZipEnd(
                    at,
                    BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(record[12..]));
            }
        }

        return null;
    }
}
