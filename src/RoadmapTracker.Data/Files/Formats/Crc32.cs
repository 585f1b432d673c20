namespace RoadmapTracker.Data.Files.Formats;

/// <summary>The checksum of PNG's chunks (third edition, annex D), which the platform has for its own archives only.</summary>
internal static class Crc32
{
    private static readonly uint[] _table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes) sum = _table[(sum ^ next) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Remainder(int value)
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ 0xEDB88320;
        return rest;
    }
}
