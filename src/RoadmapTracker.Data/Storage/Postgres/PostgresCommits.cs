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

    // A commit that is told twice only makes answers anew for nothing.
    private const int Remembered = 10_000;

    private readonly ICommitListener[] _listeners = [.. listeners];
    private readonly Lock _gate = new();
    private readonly HashSet<ulong> _said = [];
    private readonly Queue<ulong> _order = [];
    private long _version = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))) % (1L << VersionBits);

    /// <summary>A commit can be read; says so unless it has been said, by the writer that made it or by whoever read of it in the outbox.</summary>
    /// <param name="number">The number of its transaction.</param>
    public void TellChanged(ulong number) => Tell(number, []);

    /// <summary>What happened in a commit has its place in the order of all; tells it.</summary>
    /// <param name="number">The number of its transaction.</param>
    /// <param name="events">What, in order.</param>
    public void Tell(ulong number, IReadOnlyList<DomainEvent> events)
    {
        lock (_gate)
        {
            bool isNew = _said.Add(number);
            if (isNew)
            {
                _version++;
                _order.Enqueue(number);
                if (_order.Count > Remembered) _said.Remove(_order.Dequeue());
            }

            if (!isNew && events.Count == 0) return;
            Commit commit = new(_version, events);
            foreach (ICommitListener listener in _listeners) listener.OnCommitted(commit);
        }
    }
}
