using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Tests.Seed;

public sealed class SeedLoaderTests
{
    [Theory]
    [InlineData("SELECT count(*) FROM recommendation", 11)]
    [InlineData("SELECT count(*) FROM recommendation_set", 5)]
    [InlineData("SELECT count(*) FROM pillar", 3)]
    [InlineData("SELECT count(*) FROM area", 8)]
    [InlineData("SELECT count(*) FROM roadmap_action", 26)]
    [InlineData("SELECT count(*) FROM report_document", 4)]
    [InlineData("SELECT count(*) FROM architecture_model", 3)]
    [InlineData("SELECT count(*) FROM timeline_event", 50)]
    [InlineData("SELECT count(*) FROM roundtable", 8)]
    [InlineData("SELECT count(*) FROM organisation", 265)]
    [InlineData("SELECT count(*) FROM organisation WHERE kind = 'MEMBER_STATE' AND iso3 IS NOT NULL AND iso2 IS NOT NULL", 193)]
    [InlineData("SELECT count(*) FROM progress_record WHERE state = 'SUBMITTED' AND origin = 'PUBLIC_SOURCE' AND reported_status IS NULL", 77)]
    [InlineData("SELECT count(*) FROM source_contradiction", 10)]
    [InlineData("SELECT count(*) FROM progress_record r WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.subject_kind = 'PROGRESS_RECORD' AND c.subject_id = r.id)", 0)]
    [InlineData("SELECT count(*) FROM source s WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.source_id = s.id)", 0)]
    public async Task Seed_loads_everything(string sql, int expected)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal([expected.ToString()], database.Sql(sql));
    }

    [Fact]
    public async Task Member_states_are_counted_by_regional_group()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal(
            ["AFRICAN|54", "ASIA_PACIFIC|54", "EASTERN_EUROPEAN|23", "LATIN_AMERICAN_AND_CARIBBEAN|33", "WESTERN_EUROPEAN_AND_OTHERS|29"],
            database.Sql("SELECT regional_group, count(*) FROM organisation WHERE regional_group IS NOT NULL GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public async Task Recommendations_say_which_wordings_are_unconfirmed()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal(["2", "3A", "3B", "3C"], database.Sql("SELECT code FROM recommendation WHERE text_status = 'UNCONFIRMED' AND official_text IS NULL ORDER BY position"));
    }

    [Fact]
    public async Task Roundtable_1A_has_its_three_champions_in_order()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal(
            ["uganda|2020-04-24|STATED", "itu|2020-04-24|STATED", "unicef|2020-04-24|STATED"],
            database.Sql("""
                SELECT o.slug, m.stated_on, m.basis FROM roundtable_membership m
                JOIN organisation o ON o.id = m.organisation_id JOIN roundtable t ON t.id = m.roundtable_id
                WHERE t.slug = 'rt-1a' AND m.role = 'CHAMPION' ORDER BY m.list_position
                """));
    }

    [Fact]
    public async Task Loading_twice_equals_loading_once()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        List<string> before = Everything(database);

        database.Sql("DELETE FROM seed_load");
        await database.RestartAsync();

        Assert.Equal(before, Everything(database));
    }

    [Fact]
    public async Task Loading_again_keeps_what_the_service_recorded()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Actor office = Actor.Office("someone");
        await database.WriteAsync(async (context, ct) =>
        {
            Organisation alibaba = context.Organisations.Single(organisation => organisation.Slug == "alibaba");
            alibaba.Correct(office, 1, new OrganisationProfile("Alibaba Group", null, OrganisationKind.PrivateSector, null, "Corrected here."), DateTimeOffset.UtcNow);
            await context.AddAsync(
                Organisation.Register(office, "new-one", new OrganisationProfile("New one", null, OrganisationKind.CivilSociety, null, null), DateTimeOffset.UtcNow), ct);
        });

        database.Sql("DELETE FROM seed_load");
        await database.RestartAsync();

        Assert.Equal(
            ["Alibaba Group|2|Corrected here.", "New one|1|"],
            database.Sql("SELECT name, version, note FROM organisation WHERE slug IN ('alibaba', 'new-one') ORDER BY slug"));
    }

    [Fact]
    public async Task Seed_attaches_to_an_organisation_that_was_registered_before_it()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        List<string> champion = database.Sql("SELECT count(*) FROM progress_organisation WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'zte')");
        database.Sql("DELETE FROM progress_record; DELETE FROM organisation WHERE slug = 'zte'; DELETE FROM seed_load");
        await database.WriteAsync(async (context, ct) => await context.AddAsync(
            Organisation.Register(Actor.Office("someone"), "zte", new OrganisationProfile("ZTE", null, OrganisationKind.PrivateSector, null, null), DateTimeOffset.UtcNow), ct));

        await database.RestartAsync();

        Assert.Equal(champion, database.Sql("SELECT count(*) FROM progress_organisation WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'zte')"));
        Assert.Empty(Tables.Faults(database));
    }

    [Fact]
    public void Enum_text_reads_back_what_it_wrote()
        => Assert.All(Enum.GetValues<RegionalGroup>(), group => Assert.Equal(group, EnumText.Read<RegionalGroup>(EnumText.Write(group))));

    private static List<string> Everything(TestDatabase database)
    {
        List<string> rows = [];
        foreach (string table in Tables.OfContent(database))
        {
            string skipped = table == "search_entry" ? "kind, subject_id, title, body" : "*";
            rows.AddRange(database.Sql($"SELECT '{table}', {skipped} FROM {table} ORDER BY 1, 2, 3"));
        }

        return rows;
    }
}
