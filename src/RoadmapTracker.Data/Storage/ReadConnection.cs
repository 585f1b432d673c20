using RoadmapTracker.Data.Paging;

namespace RoadmapTracker.Data.Storage;

/// <summary>One reading connection with the statements it has prepared, kept from request to request. Not for two statements at a time.</summary>
public abstract class ReadConnection
{
    private protected ReadConnection()
    {
    }

    /// <summary>Begins the transaction in which everything that follows sees one state of the data.</summary>
    internal abstract ValueTask BeginAsync(CancellationToken ct);

    /// <summary>Ends the transaction; the connection may be given back then.</summary>
    internal abstract ValueTask EndAsync();

    /// <summary>A context without change tracking inside the transaction.</summary>
    internal abstract TrackerContext CreateContext();

    /// <summary>Runs a statement to its end.</summary>
    /// <typeparam name="TState">What the reader works on.</typeparam>
    /// <param name="statement">The statement; its text is the key under which it stays prepared.</param>
    /// <param name="state">Handed to the reader with each row.</param>
    /// <param name="read">Takes one row.</param>
    /// <param name="ct">Interrupts the statement.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    internal abstract ValueTask RunAsync<TState>(Statement statement, TState state, Action<Row, TState> read, CancellationToken ct);
}
