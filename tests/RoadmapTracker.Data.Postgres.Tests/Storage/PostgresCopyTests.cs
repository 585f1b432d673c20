using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Data.Tests.Storage.Copies;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>Backups of PostgreSQL databases, which are SQLite files, and what becomes of them.</summary>
public sealed class PostgresCopyTests : IDisposable
{
    // Each database makes these for itself.
    private static readonly string[] _notCopied = ["__EFMigrationsHistory", "outbox", "progress_tally_part"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roadmap-tracker-copies-");
    private readonly ListedProgress _progress = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_table_of_a_database_is_copied()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        IReadOnlyList<TableContent> contents = await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage), Backup, _progress, Ct);

        List<string> tables = database.Sql("SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'");
        Assert.Equal(tables.Except(_notCopied).Order(StringComparer.Ordinal), contents.Select(content => content.Table));
        Assert.Contains(contents, content => content is { Table: "progress_record", Rows: > 0 });
    }

    [Fact]
    public async Task Backup_holds_one_state_while_it_is_written_to()
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

        IReadOnlyList<TableContent> contents = await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage), Backup, _progress, Ct);
        await enough.CancelAsync();

        long copied = contents.Single(content => content.Table == "volunteer_offer").Rows;
        Assert.InRange(copied, 1, await writing);
        Assert.Equal(copied, contents.Single(content => content.Table == "contact_person").Rows);
        Assert.Empty(await DatabaseCopies.VerifyAsync(new DatabasePlace("Sqlite", $"Data Source={Backup}"), _progress, Ct));
    }

    [Fact]
    public async Task Restored_database_is_served_and_kept_as_the_one_that_was_backed_up()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await new Scenario(database).SubmitOfferAsync();
        IReadOnlyList<TableContent> contents = await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage), Backup, _progress, Ct);
        await using TestDatabase restored = await TestDatabase.UnpreparedAsync();

        IReadOnlyList<TableContent> copied = await DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored.Storage), replace: false, _progress, Ct);

        Assert.Equal(contents.OrderBy(content => content.Table), copied.OrderBy(content => content.Table));
        await restored.PrepareAgainAsync();
        string[] questions =
        [
            "SELECT group_kind, group_id, state, count FROM progress_tally WHERE count <> 0 ORDER BY 1, 2, 3, 4",
            "SELECT kind, subject_id FROM search_entry WHERE words @@ to_tsquery('simple', 'school:*') ORDER BY 1, 2",
            "SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2",
            "SELECT tgname::text, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
            "SELECT count(*) FROM seed_load",
        ];
        foreach (string question in questions)
        {
            List<string> expected = database.Sql(question);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, restored.Sql(question));
        }

        // What comes after it is numbered, counted and found like anything else.
        await new Scenario(restored).RegisterAsync("after", "After The Restore");
        Assert.Equal(["1"], restored.Sql("SELECT count(*) FROM search_entry WHERE title = 'After The Restore'"));
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(restored.Storage), _progress, Ct));
    }

    [Fact]
    public async Task Restore_loses_what_is_there_only_when_told()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage), Backup, _progress, Ct);
        database.Sql("DELETE FROM data_note");

        CopyException refusal = await Assert.ThrowsAsync<CopyException>(
            () => DatabaseCopies.RestoreAsync(Backup, PlaceOf(database.Storage), replace: false, _progress, Ct));
        List<string> kept = database.Sql("SELECT count(*) FROM data_note");
        IReadOnlyList<TableContent> contents = await DatabaseCopies.RestoreAsync(Backup, PlaceOf(database.Storage), replace: true, _progress, Ct);

        Assert.Contains("--replace", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["0"], kept);
        Assert.Equal([$"{contents.Single(content => content.Table == "data_note").Rows}"], database.Sql("SELECT count(*) FROM data_note"));
    }

    [Theory]
    [InlineData("copy source")]
    [InlineData("check references")]
    [InlineData("check source")]
    public async Task Interrupted_restore_leaves_nothing_and_can_be_started_again(string step)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(database.Storage), Backup, _progress, Ct);
        await using TestDatabase restored = await TestDatabase.UnpreparedAsync();
        using CancellationTokenSource stop = new();
        bool isCopying = false;
        ListedProgress stopping = new(reported =>
        {
            isCopying |= reported.Step.StartsWith("copy", StringComparison.Ordinal);
            if (isCopying && reported.Step.StartsWith(step, StringComparison.Ordinal)) stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored.Storage), replace: false, stopping, stop.Token));
        Assert.Equal(["0|0"], restored.Sql("SELECT (SELECT count(*) FROM source), (SELECT count(*) FROM organisation)"));

        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored.Storage), replace: false, _progress, Ct);
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(restored.Storage), _progress, Ct));
    }

    [Theory]
    [InlineData("UPDATE progress_tally_part SET count = count + 1 WHERE group_kind = 'ALL'", "progress_tally")]
    [InlineData("UPDATE search_entry SET words = '' WHERE row = (SELECT min(row) FROM search_entry)", "search_entry")]
    public async Task Verify_says_what_is_wrong(string damage, string expected)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        IReadOnlyList<string> before = await DatabaseCopies.VerifyAsync(PlaceOf(database.Storage), _progress, Ct);
        database.Sql(damage);

        IReadOnlyList<string> after = await DatabaseCopies.VerifyAsync(PlaceOf(database.Storage), _progress, Ct);

        Assert.Empty(before);
        Assert.Contains(expected, after[0], StringComparison.Ordinal);
    }

    private static DatabasePlace PlaceOf(TestStorage storage) => new("PostgreSql", storage.ConnectionString);
}
