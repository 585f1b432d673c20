namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// Lets one process at a time prepare a database. The operating system lets go of it when its owner dies, which EF's own lock
/// row does not; whoever holds it may therefore remove that row.
/// </summary>
internal sealed class SqliteStartLock : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _file;

    private SqliteStartLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a database file, waiting while another process prepares it.</summary>
    /// <exception cref="DatabaseStartException">Another process has held it for 30 seconds, or the folder cannot be written to.</exception>
    public static async Task<SqliteStartLock> TakeAsync(string database, TimeProvider time, CancellationToken ct)
    {
        string path = database + "-start";
        long begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new SqliteStartLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new DatabaseStartException($"The folder of the database file '{database}' cannot be written to.", fault);
            }
            catch (IOException fault) when (time.GetElapsedTime(begun) >= _patience)
            {
                throw new DatabaseStartException($"Another process has been preparing the database for {_patience.TotalSeconds:0} seconds.", fault);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), time, ct);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
