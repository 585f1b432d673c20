using System.Data.Common;
using System.Diagnostics;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Audit;

public sealed class AuditTests : IAsyncLifetime
{
    // What somebody with all rights over the database can do.
    internal static readonly string Unlock = TestStorage.Provider == "Sqlite"
        ? "DROP TRIGGER audit_entry_stays; DROP TRIGGER audit_entry_is_kept; DROP TRIGGER audit_detail_stays; PRAGMA foreign_keys = OFF;"
        : "SET session_replication_role = replica;";

    private TestDatabase _database = null!;
    private Scenario _scenario = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.PrepareAsync();
        _scenario = new Scenario(_database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Audited_change_has_one_entry_that_follows_the_one_before()
    {
        VolunteerOffer offer = await DraftAsync("First.");
        await ActAsync("submitVolunteerOffer", context => Change(context, offer.Id, found => found.Submit(_scenario.OfUganda, 1, context.Now)));

        string[] rows = [.. _database.Sql("SELECT sequence, action, version_before, version_after FROM audit_entry ORDER BY sequence")];

        Assert.Equal(["1|draftVolunteerOffer|0|1", "2|submitVolunteerOffer|1|2"], rows);
        Assert.Equal(2, (await VerifyAsync()).Length);
    }

    [Fact]
    public async Task Parallel_changes_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => DraftAsync($"Motivation {i}.")));

        AuditChain chain = await VerifyAsync();
        Assert.Null(chain.Fault);
        Assert.Equal(40, chain.Length);
    }

    [Fact]
    public async Task Change_that_fails_leaves_no_entry()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => ActAsync<VolunteerOffer>("draftVolunteerOffer", async context =>
        {
            await context.AddAsync(VolunteerOffer.Draft(_scenario.OfUganda, _scenario.Uganda, _scenario.Offer(), context.Now));
            throw new InvalidOperationException("Made to fail.");
        }));

        Assert.Equal(["0"], _database.Sql("SELECT count(*) FROM audit_entry"));
    }

    [Fact]
    public async Task Entry_tells_what_changed_and_of_personal_data_only_that_there_is_some()
    {
        await DraftAsync("We connect schools.");

        string detail = Assert.Single(_database.Sql("SELECT before || after FROM audit_detail"));

        Assert.Contains("We connect schools.", detail, StringComparison.Ordinal);
        Assert.Contains("(personal)", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace Nakato", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("grace@example.org", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET action = 'other' WHERE sequence = 3", "entry 3 was changed")]
    [InlineData("UPDATE audit_entry SET account_id = subject_id WHERE sequence = 1", "entry 1 was changed")]
    [InlineData("UPDATE audit_entry SET at = (SELECT e.at FROM audit_entry e WHERE e.sequence = 1) WHERE sequence = 5", "entry 5 was changed")]
    [InlineData("UPDATE audit_entry SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 2", "entry 2 was changed")]
    [InlineData("UPDATE audit_detail SET after = replace(after, 'Motivation', 'Something') WHERE sequence = 4", "the change of entry 4 is not the one that was made")]
    [InlineData("DELETE FROM audit_entry WHERE sequence = 3", "entry 3 is missing")]
    [InlineData("DELETE FROM audit_entry WHERE sequence = 1", "entry 1 is missing")]
    [InlineData("UPDATE audit_entry SET sequence = 9 WHERE sequence = 2; UPDATE audit_entry SET sequence = 2 WHERE sequence = 4; UPDATE audit_entry SET sequence = 4 WHERE sequence = 9", "entry 2 does not follow the one before it")]
    [InlineData("DELETE FROM audit_entry WHERE sequence = 3; UPDATE audit_entry SET sequence = sequence + 10 WHERE sequence > 3; UPDATE audit_entry SET sequence = sequence - 11 WHERE sequence > 10", "entry 3 does not follow the one before it")]
    public async Task Verification_names_the_first_entry_that_was_tampered_with(string tampering, string fault)
    {
        await FillAsync(6);

        _database.Sql($"{Unlock} {tampering}");

        Assert.Equal(fault, (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Saved_head_proves_that_the_end_was_cut_off()
    {
        await FillAsync(5);
        AuditChain whole = await VerifyAsync();

        _database.Sql($"{Unlock} DELETE FROM audit_entry WHERE sequence > 3");

        Assert.Null((await VerifyAsync()).Fault);
        Assert.Equal("entries 4 to 5 are missing at the end", (await VerifyAsync((whole.Length, whole.Head))).Fault);
    }

    [Fact]
    public async Task Saved_head_proves_that_the_chain_was_written_anew()
    {
        await FillAsync(3);

        Assert.Null((await VerifyAsync((3, (await VerifyAsync()).Head))).Fault);
        Assert.StartsWith("entry 3 is not the one", (await VerifyAsync((3, AuditEntry.Beginning))).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chain_stands_when_changes_are_erased()
    {
        await FillAsync(4);

        _database.Sql("DELETE FROM audit_detail WHERE sequence = 2");

        AuditChain chain = await VerifyAsync();
        Assert.Null(chain.Fault);
        Assert.Equal(4, chain.Length);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET action = 'other'")]
    [InlineData("DELETE FROM audit_entry")]
    [InlineData("UPDATE audit_detail SET after = ''")]
    public async Task Database_refuses_to_change_the_audit(string tampering)
    {
        await FillAsync(1);

        Assert.ThrowsAny<DbException>(() => _database.Sql(tampering));
    }

    [Fact]
    public async Task Hundred_thousand_entries_are_verified_within_ten_seconds()
    {
        await FillAsync(1);
        AuditChain chain = await VerifyAsync();
        foreach (int[] numbers in Enumerable.Range(2, 99_999).Chunk(10_000)) await _database.WriteAsync((context, ct) => Append(context, numbers, chain, ct));

        long begun = Stopwatch.GetTimestamp();
        chain = await VerifyAsync();

        Assert.Null(chain.Fault);
        Assert.Equal(100_000, chain.Length);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    // Made-up entries, as the writer would have written them.
    private static Task Append(TrackerContext context, int[] numbers, AuditChain chain, CancellationToken ct)
    {
        foreach (int number in numbers)
        {
            Guid id = Guid.CreateVersion7();
            string salt = AuditDetail.NewSalt();
            string before = $"[{{\"row\":\"progress_record {id}\",\"fields\":{{\"state\":\"DRAFT\"}}}}]";
            string after = $"[{{\"row\":\"progress_record {id}\",\"fields\":{{\"state\":\"SUBMITTED\"}}}}]";
            AuditEntry entry = new()
            {
                Sequence = number,
                At = Scenario.Now,
                Action = "submitProgress",
                AccountId = id,
                SubjectKind = SubjectKind.ProgressRecord,
                SubjectId = id,
                VersionBefore = 1,
                VersionAfter = 2,
                BeforeDigest = AuditDetail.Digest(salt, before),
                AfterDigest = AuditDetail.Digest(salt, after),
                PreviousHash = chain.Head,
            };
            AuditDetail detail = new() { Sequence = number, Salt = salt, Before = before, After = after };
            entry = entry.Seal();
            chain.Take(entry, detail);
            context.Add(entry);
            context.Add(detail);
        }

        return Task.CompletedTask;
    }

    private static async Task<VolunteerOffer> Change(TrackerContext context, Guid id, Action<VolunteerOffer> change)
    {
        VolunteerOffer offer = (await context.Offers.FindAsync([id], TestContext.Current.CancellationToken))!;
        await context.Entry(offer).Reference(found => found.Contact).LoadAsync(TestContext.Current.CancellationToken);
        change(offer);
        return offer;
    }

    private Task<VolunteerOffer> DraftAsync(string motivation) => ActAsync("draftVolunteerOffer", async context =>
    {
        VolunteerOffer offer = VolunteerOffer.Draft(_scenario.OfUganda, _scenario.Uganda, _scenario.Offer() with { Motivation = motivation }, context.Now);
        await context.AddAsync(offer);
        return offer;
    });

    private async Task FillAsync(int count)
    {
        for (int i = 0; i < count; i++) await DraftAsync($"Motivation {i}.");
    }

    private Task<T> ActAsync<T>(string action, Func<TrackerContext, Task<T>> work)
        where T : TrackedEntity
        => _database.WriteAsync(async (context, _) =>
        {
            T subject = await work(context);
            context.Audited = new AuditedAction(action, Guid.CreateVersion7(), subject);
            return subject;
        });

    private Task<AuditChain> VerifyAsync((long, string)? saved = null)
        => _database.ReadAsync<AuditReads, AuditChain>(reads => reads.VerifyAsync(saved, TestContext.Current.CancellationToken));
}
