namespace RoadmapTracker.Data.Storage;

/// <summary>
/// The database cannot take changes at present: its disk is full or fails, or it does not answer. Nothing was changed. The service
/// recovers by itself when the cause is gone, and the caller may try again then.
/// </summary>
/// <param name="cause">The fault; it may name files, so it is for the log only.</param>
public sealed class DataUnavailableException(Exception cause) : Exception("Changes cannot be stored at present. Nothing was changed. Try again later.", cause);
