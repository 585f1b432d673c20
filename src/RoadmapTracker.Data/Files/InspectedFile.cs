namespace RoadmapTracker.Data.Files;

/// <summary>A file that may be kept.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Content">Its bytes, without what was taken out of them.</param>
public sealed record InspectedFile(FileType Type, ReadOnlyMemory<byte> Content);
