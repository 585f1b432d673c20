using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.History;

public sealed class VersionHistoryTests
{
    private static readonly string _open = Written(VersionHistory.Open);

    [Fact]
    public async Task Table_of_versions_has_the_columns_of_its_table_and_the_time_they_were_known()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        VersionedTable[] tables = await database.WriteAsync((context, _) => Task.FromResult(VersionHistory.Of(context.Model).Tables.ToArray()));

        Assert.Equal(10, tables.Length);
        foreach (VersionedTable table in tables)
        {
            string[] expected = [.. Tables.ColumnsOf(database, table.Name[..^"_version".Length]), .. Tables.ColumnsOf(database, "state_change").Where(column => column.StartsWith("at|", StringComparison.Ordinal)).SelectMany(at => new[] { "known_from" + at[2..], "known_to" + at[2..] })];
            Assert.Equal(expected.Order(), Tables.ColumnsOf(database, table.Name).Order());
        }
    }

    [Fact]
    public async Task Offer_is_kept_from_its_submission_on()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.DraftOfferAsync();
        Assert.Empty(database.Sql("SELECT version FROM volunteer_offer_version"));

        DateTimeOffset submitted = await ChangeAsync(offer.Id, (item, now) => item.Submit(scenario.OfUganda, 1, now));
        DateTimeOffset taken = await ChangeAsync(offer.Id, (item, now) => item.BeginReview(scenario.Office, 2, now));

        Assert.Equal(
            [$"2|SUBMITTED|{Written(submitted)}|{Written(taken)}", $"3|UNDER_REVIEW|{Written(taken)}|{_open}"],
            database.Sql("SELECT version, status, known_from, known_to FROM volunteer_offer_version ORDER BY known_from"));

        Task<DateTimeOffset> ChangeAsync(Guid id, Action<VolunteerOffer, DateTimeOffset> change) => database.WriteAsync(async (context, ct) =>
        {
            change(await context.Offers.Include(item => item.Contact).SingleAsync(item => item.Id == id, ct), context.Now);
            return context.Now;
        });
    }

    [Fact]
    public async Task Record_given_back_is_known_no_longer_and_comes_back_with_what_it_says_then()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord record = await scenario.DraftProgressAsync("400 schools.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now));
        await scenario.ChangeProgressAsync(record.Id, (item, now) => item.BeginReview(scenario.Office, 2, now));
        await scenario.ChangeProgressAsync(record.Id, (item, now) => item.Return(scenario.Office, 3, "Which districts?", now));
        Assert.Equal(["0|0|0"], database.Sql(Known));

        await scenario.ChangeProgressAsync(record.Id, (item, now) => item.Revise(
            scenario.OfUganda, 4, scenario.Progress("400 schools in Gulu.") with { Recommendations = [scenario.Recommendation("1B")], Organisations = [scenario.Egypt] }, now));
        Assert.Equal(["0|0|0"], database.Sql(Known));

        await scenario.ChangeProgressAsync(record.Id, (item, now) => item.Submit(scenario.OfUganda, 5, now));
        Assert.Equal(["1|1|2"], database.Sql(Known));
        Assert.Equal(
            ["1A", "1B"],
            database.Sql($"SELECT r.code FROM progress_recommendation_version l JOIN recommendation r ON r.id = l.recommendation_id WHERE l.record_id = {TestStorage.Id(record.Id)} ORDER BY l.known_from"));
        Assert.Equal(
            ["2|400 schools.", "3|400 schools.", "6|400 schools in Gulu."],
            database.Sql("SELECT version, narrative FROM progress_record_version WHERE origin = 'REPORTED' ORDER BY known_from"));
    }

    [Fact]
    public async Task Commitment_keeps_who_led_it_when()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Commitment commitment = await scenario.OpenCommitmentAsync();
        DateTimeOffset amended = await database.WriteAsync(async (context, ct) =>
        {
            Commitment item = await context.Commitments.Include(c => c.Organisations).Include(c => c.Recommendations).SingleAsync(c => c.Id == commitment.Id, ct);
            item.Amend(scenario.Office, 1, scenario.Terms("Map schools") with { Leads = [scenario.Egypt], Partners = [] }, context.Now);
            return context.Now;
        });

        string at = Written(amended);
        Assert.Equal(
            [$"egypt|LEAD|1|{_open}", $"egypt|PARTNER|0|{at}", $"uganda|LEAD|0|{at}"],
            database.Sql($"SELECT o.slug, v.role, v.known_from = {TestStorage.Moment(amended)}, v.known_to FROM commitment_organisation_version v JOIN organisation o ON o.id = v.organisation_id ORDER BY 1, 2"));
        Assert.Equal([$"1A|{_open}"], database.Sql("SELECT r.code, v.known_to FROM commitment_recommendation_version v JOIN recommendation r ON r.id = v.recommendation_id"));
    }

    [Theory]
    [InlineData("DAY", 0, 0)]
    [InlineData("MONTH", 1, -1)]
    [InlineData("YEAR", 12, -1)]
    public async Task Imported_records_count_from_the_day_they_had_happened_for_certain(string precision, int months, int days)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        List<string> records = database.Sql($"SELECT date_first_day, known_from FROM progress_record_version WHERE date_precision = '{precision}'");

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal(Written(Midnight(record.Split('|')[0]).AddMonths(months).AddDays(days)), record.Split('|')[1]));
    }

    [Fact]
    public async Task Memberships_of_published_lists_count_from_the_day_of_the_list()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        List<string> versions = database.Sql("SELECT counts_from, known_from FROM roundtable_membership_version");

        Assert.Equal(database.Sql("SELECT count(*) FROM roundtable_membership"), [$"{versions.Count}"]);
        Assert.All(versions, version => Assert.Equal(Written(Midnight(version.Split('|')[0])), version.Split('|')[1]));
    }

    [Fact]
    public async Task Running_totals_are_those_that_the_versions_give()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        ProgressRecord first = await scenario.DraftProgressAsync("400 schools.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now));
        await scenario.DraftProgressAsync("A draft.");
        ProgressRecord returned = await scenario.DraftProgressAsync("500 schools.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now));
        foreach (Guid id in new[] { first.Id, returned.Id }) await scenario.ChangeProgressAsync(id, (item, now) => item.BeginReview(scenario.Office, 2, now));
        await scenario.ChangeProgressAsync(first.Id, (item, now) => item.Verify(scenario.Office, 3, ProgressStatus.Limited, "Seen.", null, now));
        await scenario.ChangeProgressAsync(returned.Id, (item, now) => item.Return(scenario.Office, 3, "Which?", now));
        ProgressRecord correction = await scenario.CorrectAsync(first.Id, 4, "401 schools.");
        await scenario.ChangeProgressAsync(correction.Id, (item, now) => item.Submit(scenario.OfUganda, 1, now));
        await scenario.ChangeProgressAsync(correction.Id, (item, now) => item.BeginReview(scenario.Office, 2, now));
        await scenario.VerifyCorrectionAsync(correction.Id, 3);

        const string totals = "SELECT group_id, group_kind, state, reported_status, assessed_status, known_from, count FROM progress_tally_history ORDER BY 1, 2, 3, 4, 5, 6";
        List<string> kept = database.Sql(totals);
        await database.WriteAsync((context, ct) => context.Database.ExecuteSqlRawAsync(ProgressTallyHistory.Rebuild.Replace("@open", TestStorage.Moment(VersionHistory.Open), StringComparison.Ordinal), ct));
        Assert.Equal(database.Sql(totals), kept);
        Assert.Equal(
            database.Sql("SELECT group_kind, group_id, state, reported_status, assessed_status, count FROM progress_tally WHERE count > 0 ORDER BY 1, 2, 3, 4, 5"),
            database.Sql("""
                SELECT group_kind, group_id, state, reported_status, assessed_status, count FROM progress_tally_history h WHERE count > 0 AND known_from =
                    (SELECT max(known_from) FROM progress_tally_history l WHERE l.group_kind = h.group_kind AND l.group_id = h.group_id AND l.state = h.state
                        AND l.reported_status = h.reported_status AND l.assessed_status = h.assessed_status) ORDER BY 1, 2, 3, 4, 5
                """));
    }

    [Fact]
    public async Task Database_from_before_history_begins_with_what_it_holds()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        await scenario.DraftProgressAsync("400 schools.", item => item.Submit(scenario.OfUganda, 1, Scenario.Now));
        await scenario.DraftProgressAsync("A draft.");
        await scenario.OpenCommitmentAsync();
        await scenario.SubmitOfferAsync();
        string[] tables = await database.WriteAsync((context, _) => Task.FromResult(VersionHistory.Of(context.Model).Tables.Select(table => table.Name).Where(name => name != "feedback_version").ToArray()));
        // Rows of this test say a moment of their own, from which an old database would begin; the others' moments are their own dates.
        string early = TestStorage.Moment(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        string[] compared =
        [
            .. tables.Select(table => $"SELECT '{table}', count(*), min(known_to) FROM {table}"),
            .. tables.Select(table => $"SELECT known_from FROM {table} WHERE known_from < {early} ORDER BY 1"),
        ];
        List<string> before = [.. compared.SelectMany(database.Sql)];

        database.Sql("DROP VIEW progress_group_version; DROP VIEW progress_counted_version; DROP TABLE progress_tally_history; DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '20261122000001_HistoryTables'");
        foreach (string table in tables) database.Sql($"DROP TABLE {table}");
        await database.RestartAsync();

        Assert.Equal(before, compared.SelectMany(database.Sql));
        Assert.Equal(["78"], database.Sql("SELECT sum(count) FROM progress_tally_history h WHERE group_kind = 'ALL' AND known_from = (SELECT max(known_from) FROM progress_tally_history l WHERE l.group_kind = 'ALL' AND l.state = h.state AND l.reported_status = h.reported_status)"));
    }

    private static string Known => $"""
        SELECT (SELECT count(*) FROM progress_record_version WHERE origin = 'REPORTED' AND known_to = {TestStorage.Moment(VersionHistory.Open)}),
            (SELECT count(*) FROM progress_recommendation_version l JOIN progress_record r ON r.id = l.record_id WHERE r.origin = 'REPORTED' AND l.known_to = {TestStorage.Moment(VersionHistory.Open)}),
            (SELECT count(*) FROM progress_organisation_version l JOIN progress_record r ON r.id = l.record_id WHERE r.origin = 'REPORTED' AND l.known_to = {TestStorage.Moment(VersionHistory.Open)})
        """;

    private static DateTimeOffset Midnight(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);

    private static string Written(DateTimeOffset moment) => Moments.ToMicroseconds(moment).ToString(CultureInfo.InvariantCulture);
}
