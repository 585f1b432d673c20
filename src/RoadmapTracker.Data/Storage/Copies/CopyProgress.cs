namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>How far a long work is.</summary>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Done">How much of the step is done, in rows or pages.</param>
/// <param name="Total">How much there is to do; equal to <paramref name="Done"/> when the step is over.</param>
public sealed record CopyProgress(string Step, long Done, long Total);
