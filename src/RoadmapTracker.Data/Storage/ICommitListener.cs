namespace RoadmapTracker.Data.Storage;

/// <summary>Hears of every transaction after it has become durable, in order, before the writer's caller is answered.</summary>
public interface ICommitListener
{
    /// <summary>Takes note of a commit. It must be quick and must not throw: the transaction cannot be undone any more.</summary>
    /// <param name="commit">The commit.</param>
    void OnCommitted(Commit commit);
}
