namespace RoadmapTracker.Data.Storage;

/// <summary>More is asked than can be read at present: too many requests wait for a reading connection, or one has waited for too long. The caller may try again later.</summary>
public sealed class ReadersBusyException() : Exception("More is asked than can be read at present. Try again shortly.");
