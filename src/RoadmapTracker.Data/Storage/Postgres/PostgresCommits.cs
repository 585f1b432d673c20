using System.Security.Cryptography;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// Tells the listeners of this process of commits: of its own at once, so that nobody who asks again is given an older answer, and of what
/// happened in any instance's when the outbox says so, which is the only order that all instances share.
/// </summary>
/// <param name="listeners">The listeners.</param>
internal sealed class PostgresCommits(IEnumerable<ICommitListener> listeners)
{
    // Versions are of this process alone: at the same moment another instance may know fewer commits. So they begin anywhere.
    private const int VersionBits = 36;

    private readonly ICommitListener[] _listeners = [.. listeners];
    private readonly Lock _gate = new();
    private long _version = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))) % (1L << VersionBits);

    /// <summary>The data has changed.</summary>
    public void TellChanged() => Tell([]);

    /// <summary>Something has happened.</summary>
    /// <param name="events">What, in order; of one commit.</param>
    public void Tell(IReadOnlyList<DomainEvent> events)
    {
        lock (_gate)
        {
            Commit commit = new(++_version, events);
            foreach (ICommitListener listener in _listeners) listener.OnCommitted(commit);
        }
    }
}
