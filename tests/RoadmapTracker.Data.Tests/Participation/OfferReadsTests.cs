using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Tests.Participation;

public sealed class OfferReadsTests
{
    private static readonly OfferFilter _all = new();

    [Fact]
    public async Task Page_of_organisations_with_offers_and_targets_takes_three_statements()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer offer = await scenario.SubmitOfferAsync();
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();

        Page<Organisation> organisations = await database.Get<OrganisationReads>(scope)
            .ListAsync(new OrganisationFilter { NameBeginsWith = "u" }, OrganisationOrder.Name, new Slice(50), ct);
        IReadOnlyList<Page<VolunteerOffer>> offers = await database.Get<OfferReads>(scope)
            .ByOrganisationAsync([.. organisations.Items.Select(item => item.Id)], _all, OfferOrder.NewestFirst, new Slice(5), Actor.Anonymous, ct);
        ILookup<Guid, OfferTarget> targets = await database.Get<OfferReads>(scope).TargetsByOfferAsync([.. offers.SelectMany(page => page.Items).Select(item => item.Id)], ct);

        Assert.Equal(3, database.Get<ReadSession>(scope).StatementCount);
        Assert.Equal([offer.Id], offers.SelectMany(page => page.Items).Select(item => item.Id));
        Assert.Equal("uganda", organisations.Items[offers.ToList().FindIndex(page => page.Items.Count > 0)].Slug);
        Assert.Equal((TargetKind.Pillar, OfferCapacity.Lead), (targets[offer.Id].Single().Kind, targets[offer.Id].Single().Capacity));
    }

    [Fact]
    public async Task Drafts_and_contacts_are_seen_by_their_organisation_and_the_office_only()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        VolunteerOffer draft = await scenario.DraftOfferAsync();
        VolunteerOffer submitted = await scenario.SubmitOfferAsync();
        Guid pillar = database.Catalogue.Pillars.Items[0].Id;
        CancellationToken ct = TestContext.Current.CancellationToken;

        foreach ((Actor viewer, bool inside) in new[] { (Actor.Anonymous, false), (scenario.OfEgypt, false), (new Actor("s", ActorRole.Secretariat, new HashSet<Guid>(), new HashSet<Guid> { scenario.Uganda }), false), (new Actor("d", ActorRole.Disabled, new HashSet<Guid> { scenario.Uganda }, new HashSet<Guid>()), false), (scenario.OfUganda, true), (scenario.Office, true) })
        {
            await using AsyncServiceScope scope = database.Scope();
            OfferReads reads = database.Get<OfferReads>(scope);
            int seen = inside ? 2 : 1;
            Assert.Equal(seen, (await reads.ByIdsAsync([draft.Id, submitted.Id], viewer, asOf: null, ct)).Count);
            Assert.Equal(seen, await reads.CountAsync(_all, viewer, ct));
            Assert.Equal(seen, (await reads.ListAsync(_all, OfferOrder.OldestFirst, new Slice(9), viewer, ct)).Items.Count);
            Assert.Equal([seen], await reads.CountByTargetAsync(TargetKind.Pillar, [pillar], _all, viewer, ct));
            Assert.Equal(seen, (await reads.ByTargetAsync(TargetKind.Pillar, [pillar], _all, OfferOrder.NewestFirst, new Slice(9), viewer, ct))[0].Items.Count);
            Assert.Equal(inside ? 2 : 0, (await reads.ContactsByOfferAsync([draft.Id, submitted.Id], viewer, ct)).Count);
        }
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        await scenario.SubmitOfferAsync();
        Guid pillar = database.Catalogue.Pillars.Items[0].Id;
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        OfferReads reads = database.Get<OfferReads>(scope);

        Assert.Equal(1, await reads.CountAsync(_all with { Target = (TargetKind.Pillar, pillar), Capacity = OfferCapacity.Lead, Statuses = [OfferStatus.Submitted] }, Actor.Anonymous, ct));
        Assert.Equal(0, await reads.CountAsync(_all with { Target = (TargetKind.Pillar, pillar), Capacity = OfferCapacity.Participate }, Actor.Anonymous, ct));
        Assert.Equal(0, await reads.CountAsync(_all with { Capacity = OfferCapacity.Participate }, Actor.Anonymous, ct));
        Assert.Equal(0, await reads.CountAsync(_all with { OrganisationId = scenario.Egypt }, Actor.Anonymous, ct));
    }
}
