using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Paging;

public sealed class KeysetPagingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_any_size_in_either_direction_make_up_the_list()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using AsyncServiceScope scope = database.Scope();
        OrganisationReads reads = database.Get<OrganisationReads>(scope);
        foreach (OrganisationOrder order in Enum.GetValues<OrganisationOrder>())
        {
            Func<Slice, Task<Page<Organisation>>> list = slice => reads.ListAsync(new OrganisationFilter(), order, slice, Ct).AsTask();
            Guid[] whole = [.. (await list(new Slice(1000))).Items.Select(item => item.Id)];
            Assert.Equal(265, whole.Length);
            foreach (int size in new[] { 1, 7, 100, 265, 300 })
            {
                Assert.Equal(whole, await WalkAsync(list, size, forward: true));
                Assert.Equal(whole, await WalkAsync(list, size, forward: false));
            }
        }
    }

    [Fact]
    public async Task Pages_of_children_make_up_each_parents_list_where_dates_are_equal()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        await using AsyncServiceScope scope = database.Scope();
        ProgressReads reads = database.Get<ProgressReads>(scope);
        foreach (Guid recommendation in database.Catalogue.Recommendations.Items.Select(item => item.Id))
        {
            foreach (ProgressOrder order in Enum.GetValues<ProgressOrder>())
            {
                Func<Slice, Task<Page<ProgressRecord>>> list = async slice =>
                    (await reads.ByRecommendationAsync([recommendation], new ProgressFilter(), order, slice, Actor.Anonymous, Ct))[0];
                Guid[] whole = [.. (await list(new Slice(1000))).Items.Select(item => item.Id)];
                Assert.Equal(whole, await WalkAsync(list, 3, forward: true));
                Assert.Equal(whole, await WalkAsync(list, 3, forward: false));
            }
        }
    }

    [Fact]
    public async Task Cursor_stays_valid_while_rows_come()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Page<Organisation> first = await ListAsync(database, new Slice(10));

        await scenario.RegisterAsync("aaa", "AAA first of all");
        await scenario.RegisterAsync("next", first.Items[^1].Name + " and more");
        Page<Organisation> second = await ListAsync(database, new Slice(10, After: first.CursorOf(first.Items[^1])));

        Assert.Equal("next", second.Items[0].Slug);
        Assert.Empty(first.Items.Select(item => item.Id).Intersect(second.Items.Select(item => item.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("!!!")]
    [InlineData("bmFtZR90YQ")]
    [InlineData("LW5hbWUfdGEfYjAw")]
    [InlineData("bmFtZR94YR9iMDA")]
    public async Task Cursor_is_refused_when_it_is_not_of_this_list(string cursor)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();

        Assert.Equal("input.after", (await Assert.ThrowsAsync<InvalidInput>(() => ListAsync(database, new Slice(10, After: cursor)))).Field);
    }

    [Fact]
    public async Task Page_between_two_cursors_holds_what_is_between()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Page<Organisation> first = await ListAsync(database, new Slice(10));

        Page<Organisation> between = await ListAsync(database, new Slice(10, After: first.CursorOf(first.Items[2]), Before: first.CursorOf(first.Items[6])));

        Assert.Equal(first.Items.Skip(3).Take(3).Select(item => item.Slug), between.Items.Select(item => item.Slug));
        Assert.False(between.HasNext);
    }

    private static Task<Page<Organisation>> ListAsync(TestDatabase database, Slice slice)
        => database.ReadAsync((OrganisationReads reads) => reads.ListAsync(new OrganisationFilter(), OrganisationOrder.Name, slice, Ct).AsTask());

    private static async Task<List<Guid>> WalkAsync<T>(Func<Slice, Task<Page<T>>> list, int size, bool forward)
        where T : Domain.TrackedEntity
    {
        List<Guid> ids = [];
        string? cursor = null;
        bool more = true;
        while (more)
        {
            Page<T> page = await list(forward ? new Slice(size, After: cursor) : new Slice(First: null, Last: size, Before: cursor));
            Assert.InRange(page.Items.Count, 1, size);
            ids.InsertRange(forward ? ids.Count : 0, page.Items.Select(item => item.Id));
            cursor = page.CursorOf(forward ? page.Items[^1] : page.Items[0]);
            more = forward ? page.HasNext : page.HasPrevious;
        }

        return ids;
    }
}
