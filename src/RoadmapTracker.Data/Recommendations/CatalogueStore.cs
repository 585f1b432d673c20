using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Recommendations;

/// <summary>Holds the present snapshot of the catalogue.</summary>
/// <param name="pool">Where the reading connection comes from.</param>
public sealed class CatalogueStore(ReadPool pool)
{
    private volatile Catalogue? _current;

    /// <summary>The present snapshot.</summary>
    /// <exception cref="InvalidOperationException">The database has not been prepared yet.</exception>
    public Catalogue Current => _current ?? throw new InvalidOperationException("The catalogue is read when the database has been prepared.");

    /// <summary>Takes a new snapshot; readers of the old one keep it. Called at start and after a commit that touches the catalogue.</summary>
    /// <param name="ct">Cancels the read.</param>
    public async Task ReloadAsync(CancellationToken ct)
    {
        await using ReadSession session = new(pool);
        _current = new Catalogue(await CatalogueRows.ReadAsync(session, ct));
    }
}
