namespace Benchmarks.Generated;

/// <summary>
/// A database that is filled. What is done is written down in the table <c>made_up_data</c> with each batch, so that a filling that was
/// stopped goes on where it was; what would slow every row down is set aside meanwhile and made at the end.
/// </summary>
internal abstract class MadeUpSink : IAsyncDisposable
{
    /// <summary>Ids of the real data.</summary>
    public abstract Task<IReadOnlyList<Guid>> IdsAsync(string sql, CancellationToken ct);

    /// <summary>Begins, or goes on.</summary>
    /// <param name="sizes">What is asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether there is anything to do.</returns>
    public abstract Task<bool> BeginAsync(MadeUpSizes sizes, CancellationToken ct);

    /// <summary>How many things of a step are done.</summary>
    public abstract Task<int> DoneAsync(string step, CancellationToken ct);

    /// <summary>Adds the rows of things, and writes down that they are done.</summary>
    public abstract Task AddAsync(string step, MadeUpTable table, int from, int to, CancellationToken ct);

    /// <summary>Makes what had been set aside, counts, and lets the planner look.</summary>
    public abstract Task FinishAsync(CancellationToken ct);

    public abstract ValueTask DisposeAsync();
}
