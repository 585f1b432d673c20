using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Data.Storage.Sqlite;
using RoadmapTracker.Data.Tests.Storage.Copies;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

/// <summary>Backups of SQLite files, and what becomes of them.</summary>
public sealed class SqliteCopyTests : IDisposable
{
    // Each database makes these for itself.
    private static readonly string[] _notCopied = ["__EFMigrationsHistory", "__EFMigrationsLock", "data_version", "progress_tally"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roadmap-tracker-copies-");
    private readonly ListedProgress _progress = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backup => InFolder("backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_table_of_a_database_is_copied()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        IReadOnlyList<TableContent> contents = await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);

        List<string> tables = database.Sql("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
        Assert.Equal(tables.Except(_notCopied).Order(StringComparer.Ordinal), contents.Select(content => content.Table));
        Assert.Contains(contents, content => content is { Table: "progress_record", Rows: > 0 });
    }

    [Fact]
    public async Task Backup_holds_one_state_and_fails_no_write_while_it_is_made()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        using CancellationTokenSource enough = new();
        Task<int> writing = Task.Run(
            async () =>
            {
                int written = 0;
                for (; !enough.IsCancellationRequested; written++) await scenario.DraftOfferAsync();
                return written;
            },
            Ct);
        while (database.Sql("SELECT count(*) FROM volunteer_offer")[0] == "0") await Task.Delay(5, Ct);

        IReadOnlyList<TableContent> contents = await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        await enough.CancelAsync();

        long copied = contents.Single(content => content.Table == "volunteer_offer").Rows;
        Assert.InRange(copied, 1, await writing);
        Assert.Equal(copied, contents.Single(content => content.Table == "contact_person").Rows);
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(Backup), _progress, Ct));
        Assert.Equal([Backup], _folder.GetFiles().Select(file => file.FullName));
    }

    [Fact]
    public async Task Restored_database_is_served_as_the_one_that_was_backed_up()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        await scenario.DraftOfferAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        string restored = InFolder("restored.db");

        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored), replace: false, _progress, Ct);

        await using ServiceProvider services = new ServiceCollection().AddTrackerData("Sqlite", OptionsOf(restored)).BuildServiceProvider();
        await services.GetRequiredService<TrackerDatabase>().PrepareAsync(Ct);
        string[] questions =
        [
            "SELECT group_kind, hex(group_id), state, count FROM progress_tally ORDER BY 1, 2, 3, 4",
            "SELECT e.kind, hex(e.subject_id) FROM search_index i JOIN search_entry e ON e.row = i.rowid WHERE search_index MATCH 'school' ORDER BY 1, 2",
            "SELECT count(*) FROM volunteer_offer",
            "SELECT count(*) FROM seed_load",
        ];
        foreach (string question in questions) Assert.Equal(database.Sql(question), Ask(restored, question));
        Assert.NotEmpty(Ask(restored, questions[1]));
        Assert.True(long.Parse(Ask(restored, "SELECT value FROM data_version")[0]) > long.Parse(database.Sql("SELECT value FROM data_version")[0]));
    }

    [Fact]
    public async Task Restore_loses_what_is_there_only_when_told()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        string target = InFolder("target.db");
        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(target), replace: false, _progress, Ct);
        Ask(target, "DELETE FROM data_note");

        CopyException refusal = await Assert.ThrowsAsync<CopyException>(() => DatabaseCopies.RestoreAsync(Backup, PlaceOf(target), replace: false, _progress, Ct));
        List<string> kept = Ask(target, "SELECT count(*) FROM data_note");
        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(target), replace: true, _progress, Ct);

        Assert.Contains("--replace", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["0"], kept);
        Assert.Equal(database.Sql("SELECT count(*) FROM data_note"), Ask(target, "SELECT count(*) FROM data_note"));
    }

    [Fact]
    public async Task Restore_refuses_a_database_that_is_in_use()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await new Scenario(database).DraftOfferAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);

        CopyException refusal = await Assert.ThrowsAsync<CopyException>(
            () => DatabaseCopies.RestoreAsync(Backup, PlaceOf(database.Storage.Path), replace: true, _progress, Ct));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], database.Sql("SELECT count(*) FROM volunteer_offer"));
    }

    [Theory]
    [InlineData("UPDATE data_note SET text = text || '.' WHERE id = (SELECT min(id) FROM data_note)")]
    [InlineData("DELETE FROM data_note WHERE id = (SELECT min(id) FROM data_note)")]
    [InlineData("DROP TABLE backup_manifest")]
    public async Task Restore_refuses_a_backup_that_is_not_what_it_was(string damage)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        Ask(Backup, damage);

        await Assert.ThrowsAsync<CopyException>(() => DatabaseCopies.RestoreAsync(Backup, PlaceOf(InFolder("restored.db")), replace: false, _progress, Ct));

        Assert.False(File.Exists(InFolder("restored.db")));
    }

    [Fact]
    public async Task Restore_refuses_a_backup_that_is_cut_off()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        await using (FileStream file = File.OpenWrite(Backup)) file.SetLength(file.Length / 2);

        await Assert.ThrowsAsync<CopyException>(() => DatabaseCopies.RestoreAsync(Backup, PlaceOf(InFolder("restored.db")), replace: false, _progress, Ct));

        Assert.False(File.Exists(InFolder("restored.db")));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("index")]
    [InlineData("check")]
    public async Task Interrupted_restore_leaves_nothing_and_can_be_started_again(string step)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage.Path), Backup, _progress, Ct);
        string restored = InFolder("restored.db");
        await File.WriteAllTextAsync(restored + ".making", "What a killed process left.", Ct);
        using CancellationTokenSource stop = new();
        bool isCopying = false;
        ListedProgress stopping = new(reported =>
        {
            isCopying |= reported.Step.StartsWith("copy", StringComparison.Ordinal);
            if (isCopying && reported.Step.StartsWith(step, StringComparison.Ordinal)) stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored), replace: false, stopping, stop.Token));
        Assert.Equal(["backup.db", "restored.db-start"], _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));

        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored), replace: false, _progress, Ct);
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(restored), _progress, Ct));
    }

    [Fact]
    public async Task Backup_of_an_older_version_is_restored_as_this_version()
    {
        string old = InFolder("old.db");
        await using (SqliteConnection connection = SqlitePlace.Connect(old, SqliteOpenMode.ReadWriteCreate))
        {
            await connection.OpenAsync(Ct);
            await using TrackerContext context = new(SqliteFile.ContextOptions(connection, tracking: false));
            await context.GetService<IMigrator>().MigrateAsync("20261121000004_BookkeepingTables", Ct);
        }

        Ask(old, "INSERT INTO source (id, title) SELECT zeroblob(16), 'Made up for a test'");
        await DatabaseCopies.BackUpAsync(PlaceOf(old), Backup, _progress, Ct);
        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(InFolder("restored.db")), replace: false, _progress, Ct);

        Assert.Equal(["1"], Ask(InFolder("restored.db"), "SELECT count(*) FROM source"));
        Assert.Empty(Ask(InFolder("restored.db"), "SELECT * FROM progress_tally"));
    }

    [Theory]
    [InlineData("UPDATE progress_tally SET count = count + 1 WHERE group_kind = 'ALL'", "progress_tally")]
    [InlineData("DELETE FROM search_index WHERE rowid = (SELECT min(row) FROM search_entry)", "search_entry")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM source", "missing row of source")]
    public async Task Verify_says_what_is_wrong(string damage, string expected)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        IReadOnlyList<string> before = await DatabaseCopies.VerifyAsync(PlaceOf(database.Storage.Path), _progress, Ct);
        database.Sql(damage);

        IReadOnlyList<string> after = await DatabaseCopies.VerifyAsync(PlaceOf(database.Storage.Path), _progress, Ct);

        Assert.Empty(before);
        Assert.Contains(expected, after[0], StringComparison.Ordinal);
    }

    private static DatabasePlace PlaceOf(string path) => new("Sqlite", $"Data Source={path}");

    private static TrackerDataOptions OptionsOf(string path) => new() { ConnectionString = $"Data Source={path}" };

    private static List<string> Ask(string path, string sql)
    {
        using SqliteConnection connection = SqlitePlace.Connect(path, SqliteOpenMode.ReadWrite);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return rows;
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
