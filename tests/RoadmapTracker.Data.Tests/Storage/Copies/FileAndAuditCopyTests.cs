using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Files;
using RoadmapTracker.Data.Storage.Copies;
using RoadmapTracker.Data.Tests.Audit;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Storage.Copies;

/// <summary>What backups hold beside the rows of today: uploaded files, and the proof that the audit is whole.</summary>
public sealed class FileAndAuditCopyTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roadmap-tracker-copies-");
    private readonly ListedProgress _progress = new();
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Backup => InFolder("backup.db");

    public async ValueTask InitializeAsync() => _database = await TestDatabase.PrepareAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Uploaded_files_are_in_the_backup_and_come_back_with_it()
    {
        string[] hashes = [await UploadAsync("A report."), await UploadAsync("A picture.")];
        await DatabaseCopies.BackUpAsync(PlaceOf(_database, "files"), Backup, _progress, Ct);
        Directory.Delete(InFolder("files"), recursive: true);
        await using TestDatabase restored = await TestDatabase.UnpreparedAsync();

        await DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored, "restored"), replace: false, _progress, Ct);

        Assert.Equal("A report.", Read("restored", hashes[0]));
        Assert.Equal("A picture.", Read("restored", hashes[1]));
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(restored, "restored"), _progress, Ct));
        Assert.Empty(await DatabaseCopies.VerifyAsync(new DatabasePlace("Sqlite", $"Data Source={Backup}"), _progress, Ct));
    }

    [Fact]
    public async Task Uploaded_files_go_with_a_copy_and_mend_what_has_rotted()
    {
        string hash = await UploadAsync("A report.");
        await new FileStore(InFolder("copied"), TimeProvider.System).KeepAsync("A report."u8.ToArray(), Ct);
        await File.WriteAllTextAsync(PathOf("copied", hash), "A rebort.", Ct);
        await using TestDatabase copied = await TestDatabase.UnpreparedAsync();

        await DatabaseCopies.CopyAsync(PlaceOf(_database, "files"), PlaceOf(copied, "copied"), replace: false, _progress, Ct);

        Assert.Equal("A report.", Read("copied", hash));
    }

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("A rebort.", "is not what it was")]
    public async Task Uploaded_file_that_is_lost_is_told_and_ends_a_backup(string? now, string expected)
    {
        string path = PathOf("files", await UploadAsync("A report."));
        if (now is null) File.Delete(path);
        else await File.WriteAllTextAsync(path, now, Ct);

        CopyException refused = await Assert.ThrowsAsync<CopyException>(() => DatabaseCopies.BackUpAsync(PlaceOf(_database, "files"), Backup, _progress, Ct));
        IReadOnlyList<string> wrong = await DatabaseCopies.VerifyAsync(PlaceOf(_database, "files"), _progress, Ct);

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Single(wrong), StringComparison.Ordinal);
        Assert.False(File.Exists(Backup));
    }

    [Fact]
    public async Task Backup_whose_file_has_rotted_is_not_restored()
    {
        await UploadAsync("A report.");
        await DatabaseCopies.BackUpAsync(PlaceOf(_database, "files"), Backup, _progress, Ct);
        Change(Backup, "UPDATE backup_file SET content = x'00'");
        await using TestDatabase restored = await TestDatabase.UnpreparedAsync();

        CopyException refused = await Assert.ThrowsAsync<CopyException>(
            () => DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored, "restored"), replace: false, _progress, Ct));

        Assert.Contains("is not what it was", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(InFolder("restored")));
    }

    [Fact]
    public async Task Audit_that_is_not_whole_is_told_and_ends_a_backup_and_a_copy()
    {
        await OfferAsync();
        Assert.Empty(await DatabaseCopies.VerifyAsync(PlaceOf(_database, "files"), _progress, Ct));
        _database.Sql(AuditTests.Unlock + " UPDATE audit_entry SET action = 'other' WHERE sequence = 1");
        await using TestDatabase copied = await TestDatabase.UnpreparedAsync();

        IReadOnlyList<string> wrong = await DatabaseCopies.VerifyAsync(PlaceOf(_database, "files"), _progress, Ct);
        CopyException backup = await Assert.ThrowsAsync<CopyException>(() => DatabaseCopies.BackUpAsync(PlaceOf(_database, "files"), Backup, _progress, Ct));
        CopyException copy = await Assert.ThrowsAsync<CopyException>(
            () => DatabaseCopies.CopyAsync(PlaceOf(_database, "files"), PlaceOf(copied, "copied"), replace: false, _progress, Ct));

        const string Fault = "The audit is not whole: entry 1 was changed.";
        Assert.Equal((Fault, Fault, Fault), (Assert.Single(wrong), backup.Message, copy.Message));
        Assert.False(File.Exists(Backup));
    }

    [Fact]
    public async Task Backup_whose_audit_was_changed_is_not_restored()
    {
        await OfferAsync();
        await DatabaseCopies.BackUpAsync(PlaceOf(_database, "files"), Backup, _progress, Ct);

        // By somebody who knows of the other checks.
        Change(Backup, "DROP TRIGGER audit_entry_stays; UPDATE audit_entry SET action = 'other' WHERE sequence = 1; DELETE FROM backup_manifest WHERE table_name = 'audit_entry'");
        await using TestDatabase restored = await TestDatabase.UnpreparedAsync();

        CopyException refused = await Assert.ThrowsAsync<CopyException>(
            () => DatabaseCopies.RestoreAsync(Backup, PlaceOf(restored, "restored"), replace: false, _progress, Ct));

        Assert.Equal("The backup is damaged: The audit is not whole: entry 1 was changed.", refused.Message);
    }

    private static void Change(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<string> UploadAsync(string content)
    {
        string hash = await new FileStore(InFolder("files"), TimeProvider.System).KeepAsync(Encoding.UTF8.GetBytes(content), Ct);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), hash);
        Guid account = Guid.NewGuid(), file = Guid.NewGuid();
        string now = TestStorage.Moment(Scenario.Now);
        _database.Sql($"INSERT INTO account (id, status, opened_at, version) VALUES ({TestStorage.Id(account)}, 'ACTIVE', {now}, 1)");
        _database.Sql($"INSERT INTO stored_file (id, path, name, media_type, length, content_hash, account_id, created_at, version) VALUES ({TestStorage.Id(file)}, '/files/{file}', 'made-up.txt', 'text/plain', {content.Length}, '{hash}', {TestStorage.Id(account)}, {now}, 1)");
        return hash;
    }

    private async Task OfferAsync()
    {
        Scenario scenario = new(_database);
        await _database.WriteAsync(async (context, ct) =>
        {
            VolunteerOffer offer = VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), context.Now);
            await context.AddAsync(offer, ct);
            context.Audited = new AuditedAction("draftVolunteerOffer", Guid.CreateVersion7(), offer);
        });
    }

    private DatabasePlace PlaceOf(TestDatabase database, string files)
        => new(TestStorage.Provider, database.Storage.ConnectionString) { FileFolder = InFolder(files) };

    private string Read(string files, string hash) => File.ReadAllText(PathOf(files, hash));

    private string PathOf(string files, string hash) => Path.Combine(InFolder(files), hash[..2], hash);

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
