namespace RoadmapTracker.Data.Files.Formats;

/// <summary>How large a picture may be, whatever its file's size: who shows it has to unpack it.</summary>
internal static class PixelBounds
{
    /// <summary>The most pixels, 24 million.</summary>
    public const long Max = 24_000_000;

    /// <summary>Refuses a picture that is none or too large.</summary>
    /// <exception cref="Domain.Errors.InvalidInput">It is.</exception>
    public static void Check(long width, long height)
    {
        if (width <= 0 || height <= 0) throw FileInspection.Refused("The image has no size.");
        if (width > Max || height > Max || width * height > Max) throw FileInspection.Refused("An image has at most 24 million pixels.");
    }
}
