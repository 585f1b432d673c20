using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

public sealed class CheckpointTests
{
    // Left alone the log would hold all that is written, which is several times the bound.
    private const int Rounds = 120;
    private const long Bound = 48 << 20;

    [Fact]
    public async Task Write_ahead_log_stays_bounded_while_somebody_always_reads()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        SqliteFile file = new(new TrackerDataOptions { ConnectionString = $"Data Source={database.Storage.Path}" });
        using CancellationTokenSource enough = new();
        // Their transactions overlap, so that there is never a moment without a reader.
        Task[] readers = [.. Enumerable.Range(0, 2).Select(turn => Task.Run(() => ReadInTurnsAsync(file, turn, enough.Token), TestContext.Current.CancellationToken))];
        long written = 0;
        long longest = 0;

        for (int round = 0; round < Rounds; round++)
        {
            await database.WriteAsync((context, ct) => context.Database.ExecuteSqlAsync(
                $"UPDATE search_entry SET body = hex(randomblob(2000)) WHERE row IN (SELECT row FROM search_entry LIMIT 400)", ct));
            written += 400 * 4000;
            longest = Math.Max(longest, new FileInfo(database.Storage.Path + "-wal").Length);
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(written > 3 * Bound, "Too little was written to tell.");
        Assert.InRange(longest, 1, Bound);
    }

    [Fact]
    public async Task Log_that_a_killed_process_left_is_emptied_at_the_next_start()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await database.WriteAsync((context, ct) => context.Database.ExecuteSqlAsync($"UPDATE search_entry SET body = hex(randomblob(200))", ct));
        await using TestDatabase left = await TestDatabase.UnpreparedAsync();
        // As the files are while a process has them open.
        File.Copy(database.Storage.Path, left.Storage.Path);
        File.Copy(database.Storage.Path + "-wal", left.Storage.Path + "-wal");
        long before = new FileInfo(left.Storage.Path + "-wal").Length;

        await left.PrepareAgainAsync();

        Assert.True(before > 100_000, "There was no log to speak of.");
        Assert.Equal(0, new FileInfo(left.Storage.Path + "-wal").Length);
        Assert.Equal(database.Sql("SELECT value FROM data_version"), left.Sql("SELECT value FROM data_version"));
    }

    private static async Task ReadInTurnsAsync(SqliteFile file, int turn, CancellationToken ct)
    {
        using SqliteConnection connection = file.OpenReader();
        await Task.Delay(turn * 10, CancellationToken.None);
        while (!ct.IsCancellationRequested)
        {
            SqliteFile.Run(connection, "BEGIN; SELECT count(*) FROM search_entry;");
            await Task.Delay(20, CancellationToken.None);
            SqliteFile.Run(connection, "COMMIT");
        }
    }
}
