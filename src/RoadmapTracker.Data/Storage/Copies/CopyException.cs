namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>A copy, a backup or a check that failed; the message is one line for the person who asked for it.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="cause">The fault behind it; null when there is none.</param>
public sealed class CopyException(string message, Exception? cause = null) : Exception(message, cause);
