namespace RoadmapTracker.Data.Storage;

/// <summary>The database cannot be used; the message is one line for the person who starts the service.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="cause">The fault behind it; null when there is none.</param>
public sealed class DatabaseStartException(string message, Exception? cause = null) : Exception(message, cause);
