using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain.Commitments;

namespace RoadmapTracker.Data.Tests.Commitments;

public sealed class CommitmentReadsTests
{
    [Fact]
    public async Task Commitment_is_found_along_every_edge()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Scenario scenario = new(database);
        Commitment commitment = await scenario.OpenCommitmentAsync();
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using AsyncServiceScope scope = database.Scope();
        CommitmentReads reads = database.Get<CommitmentReads>(scope);
        CommitmentFilter all = new();
        CommitmentFilter led = new() { Role = CommitmentRole.Lead };

        Assert.Equal([1, 1], await reads.CountByOrganisationAsync([scenario.Uganda, scenario.Egypt], all, ct));
        Assert.Equal([1, 0], await reads.CountByOrganisationAsync([scenario.Uganda, scenario.Egypt], led, ct));
        Assert.Equal(commitment.Id, Assert.Single((await reads.ByOrganisationAsync([scenario.Egypt], all, CommitmentOrder.NewestFirst, new Slice(5), ct))[0].Items).Id);
        Assert.Equal(commitment.Id, Assert.Single((await reads.ByRecommendationAsync([scenario.Recommendation("1A")], all, CommitmentOrder.OldestFirst, new Slice(5), ct))[0].Items).Id);
        Assert.Equal(commitment.Id, Assert.Single((await reads.ByRoundtableAsync([commitment.RoundtableId!.Value], all, CommitmentOrder.NewestFirst, new Slice(5), ct))[0].Items).Id);
        Assert.Equal(1, await reads.CountAsync(led with { OrganisationId = scenario.Uganda, RecommendationId = scenario.Recommendation("1A") }, ct));
        Assert.Equal(0, await reads.CountAsync(led with { OrganisationId = scenario.Egypt }, ct));
        Assert.Equal([CommitmentRole.Lead, CommitmentRole.Partner], (await reads.OrganisationsByCommitmentAsync([commitment.Id], asOf: null, ct))[commitment.Id].Select(part => part.Role));
        Assert.Single((await reads.RecommendationsByCommitmentAsync([commitment.Id], asOf: null, ct))[commitment.Id]);
    }

    [Fact]
    public async Task Commitment_reads_back_as_it_was_written()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Commitment written = await new Scenario(database).OpenCommitmentAsync();

        Commitment read = Assert.Single(await database.ReadAsync((CommitmentReads reads) => reads.ByIdsAsync([written.Id], asOf: null, TestContext.Current.CancellationToken).AsTask()));

        Assert.Equivalent(
            new { written.Title, written.Description, written.Language, written.Status, written.Origin, written.StartsOn, written.DueOn, written.Interval, written.SuccessCriteria, written.OpenedAt, written.Version },
            read);
    }
}
