using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Data.Tests.Paging;

public sealed class SliceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_have_the_properties_that_were_named_and_those_of_the_order()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Page<Organisation> whole = await ListAsync(database, new Slice(50));
        Page<Organisation> partly = await ListAsync(database, new Slice(50) { Properties = ["Kind"] });

        Assert.Equal(whole.Items.Select(item => (item.Id, item.SortName, item.Kind)), partly.Items.Select(item => (item.Id, item.SortName, item.Kind)));
        Assert.All(partly.Items, item => Assert.Equal(("", ""), (item.Name, item.Slug)));
        Assert.Equal(whole.Items.Select(whole.CursorOf), partly.Items.Select(partly.CursorOf));
    }

    [Fact]
    public async Task Items_are_whole_when_a_property_without_a_column_is_named()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Page<Organisation> page = await ListAsync(database, new Slice(5) { Properties = ["Kind", "SubjectKind"] });

        Assert.All(page.Items, item => Assert.NotEqual("", item.Name));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, 3)]
    public async Task Page_that_does_not_look_ahead_has_the_same_items(int? first, int? last)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Slice slice = new(first, last);
        Guid[] parents = [.. database.Catalogue.Recommendations.Items.Select(item => item.Id)];
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);

        var looking = await reads.ByRecommendationAsync(parents, new ProgressFilter(), ProgressOrder.NewestFirst, slice, Actor.Anonymous, Ct);
        var near = await reads.ByRecommendationAsync(parents, new ProgressFilter(), ProgressOrder.NewestFirst, slice with { LooksAhead = false }, Actor.Anonymous, Ct);

        Assert.Contains(looking, page => page.HasNext || page.HasPrevious);
        Assert.DoesNotContain(near, page => page.HasNext || page.HasPrevious);
        Assert.Equal(looking.Select(page => page.Items.Select(item => item.Id)), near.Select(page => page.Items.Select(item => item.Id)));
    }

    [Fact]
    public async Task Pages_come_in_the_order_of_many_parents()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);
        Guid[] known = [.. database.Catalogue.Recommendations.Items.Select(item => item.Id)];
        Guid[] parents = [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? known[i % known.Length] : Guid.CreateVersion7())];

        var pages = await reads.ByRecommendationAsync(parents, new ProgressFilter(), ProgressOrder.OldestFirst, new Slice(2), Actor.Anonymous, Ct);

        Assert.Equal(parents.Length, pages.Count);
        for (int i = 0; i < parents.Length; i++)
        {
            var alone = (await reads.ByRecommendationAsync([parents[i]], new ProgressFilter(), ProgressOrder.OldestFirst, new Slice(2), Actor.Anonymous, Ct))[0];
            Assert.Equal(alone.Items.Select(item => item.Id), pages[i].Items.Select(item => item.Id));
            Assert.Equal(alone.HasNext, pages[i].HasNext);
        }
    }

    private static Task<Page<Organisation>> ListAsync(TestDatabase database, Slice slice)
        => database.ReadAsync((OrganisationReads reads) => reads.ListAsync(new OrganisationFilter(), OrganisationOrder.Name, slice, Ct).AsTask());
}
