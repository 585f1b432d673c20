using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Tests.Roundtables;

public sealed class MembershipReadsTests
{
    [Fact]
    public async Task Champions_are_those_the_sources_name_on_and_after_the_day_of_the_list()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal("uganda, itu, unicef", await ChampionsAsync(database, "rt-1a", new DateOnly(2020, 4, 24)));
        Assert.Equal("", await ChampionsAsync(database, "rt-1a", new DateOnly(2020, 4, 23)));
        Assert.Equal("osaun75, germany, united-arab-emirates", await ChampionsAsync(database, "rt-5a-5b", new DateOnly(2026, 1, 1)));
        Assert.Equal("", await ChampionsAsync(database, "rt-1b", new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public async Task Participants_are_read_apart_from_champions_and_key_constituents()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Guid[] roundtables = [.. database.Catalogue.Roundtables.Items.Select(item => item.Id)];
        DateOnly today = new(2026, 11, 21);
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        MembershipReads reads = database.Get<MembershipReads>(scope);

        Assert.Equal([3, 0, 0, 0, 0, 0, 0, 3], await reads.CountByRoundtableAsync(roundtables, new MembershipFilter(today, RoundtableRole.Champion), ct));
        Assert.Equal([17, 0, 0, 0, 0, 0, 0, 1], await reads.CountByRoundtableAsync(roundtables, new MembershipFilter(today, RoundtableRole.KeyConstituent), ct));
        Assert.Equal([0, 4, 1, 3, 1, 0, 0, 0], await reads.CountByRoundtableAsync(roundtables, new MembershipFilter(today, RoundtableRole.Participant), ct));
    }

    [Fact]
    public async Task Unlisted_appointment_follows_the_listed_and_ends_on_its_day()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Guid roundtable = database.Catalogue.Roundtables.Find("rt-1a")!.Id;
        await database.WriteAsync(async (context, ct) =>
        {
            RoundtableMembership made = RoundtableMembership.Appoint(
                scenario.Office, roundtable, scenario.Egypt, RoundtableRole.Champion, new DateOnly(2026, 1, 1), "Volunteered.", null, Scenario.Now);
            made.End(scenario.Office, 1, new DateOnly(2026, 6, 1), "Stepped down.", Scenario.Now);
            await context.AddAsync(made, ct);
        });

        Assert.Equal("uganda, itu, unicef, egypt", await ChampionsAsync(database, "rt-1a", new DateOnly(2026, 5, 31)));
        Assert.Equal("uganda, itu, unicef", await ChampionsAsync(database, "rt-1a", new DateOnly(2026, 6, 1)));
    }

    private static async Task<string> ChampionsAsync(TestDatabase database, string slug, DateOnly asOf)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        IReadOnlyList<Page<RoundtableMembership>> pages = await database.Get<MembershipReads>(scope).ByRoundtableAsync(
            [database.Catalogue.Roundtables.Find(slug)!.Id], new MembershipFilter(asOf, RoundtableRole.Champion), new Slice(25), ct);
        IReadOnlyList<Organisation> organisations = await database.Get<OrganisationReads>(scope).ByIdsAsync([.. pages[0].Items.Select(item => item.OrganisationId)], ct);
        return string.Join(", ", pages[0].Items.Select(item => organisations.Single(organisation => organisation.Id == item.OrganisationId).Slug));
    }
}
