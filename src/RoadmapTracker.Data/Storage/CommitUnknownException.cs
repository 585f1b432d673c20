namespace RoadmapTracker.Data.Storage;

/// <summary>The database went away while it was making a change durable and has not come back: the change may or may not have been made.</summary>
/// <param name="cause">The fault; for the log only.</param>
public sealed class CommitUnknownException(Exception cause)
    : Exception("The database went away during the change. Whether it was made can be seen when it is back.", cause);
