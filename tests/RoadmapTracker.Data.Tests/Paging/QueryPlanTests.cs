using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Commitments;
using RoadmapTracker.Data.History;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Roundtables;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Paging;

/// <summary>No list, edge or look-up walks through a table that grows; ordered lists walk along an index and stop.</summary>
public sealed class QueryPlanTests
{
    private static readonly string[] _growing =
    [
        "organisation", "volunteer_offer", "offer_target", "contact_person", "commitment", "commitment_organisation", "commitment_recommendation",
        "progress_record", "progress_recommendation", "progress_organisation", "evidence", "roundtable_membership", "state_change", "search_entry",
        "h", "n", "feedback", "feedback_theme", "theme",
    ];

    // Lists that are read along an index in their order.
    private static readonly string[] _walked = ["organisations", "offers", "commitments", "records", "records of an area", "records then", "commitments then", "offers then", "feedback", "feedback then", "themes", "waiting offers"];

    // Edges through a link table without a copy of the order's column: what one parent has is sorted; so are the few who are looked for.
    private static readonly string[] _sortedBelowOneParent = ["commitments of organisations", "commitments of recommendations", "commitments of organisations then", "silent members", "silent volunteers"];

    private static readonly Guid[] _ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    public static TheoryData<string> Operations() => [.. Reads(Actor.Anonymous).Select(read => read.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Read_uses_an_index(string operation)
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        foreach (Actor viewer in new[] { Actor.Anonymous, Actor.Representative("r", _ids), Actor.Office("o") })
        {
            string statement = Assert.Single(await StatementsOfAsync(database, Reads(viewer).Single(read => read.Name == operation).Run));
            Assert.Equal("", QueryPlan.Faults(database, statement, _growing, _walked.Contains(operation), _sortedBelowOneParent.Contains(operation)));
        }
    }

    private static async Task<List<string>> StatementsOfAsync(TestDatabase database, Func<IServiceProvider, CancellationToken, Task> read)
    {
        List<string> statements = [];
        using Activity trace = new Activity(nameof(QueryPlanTests)).Start();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == ReadSession.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // Other tests run beside this one, in traces of their own.
                if (activity.TraceId == trace.TraceId) statements.Add((string)activity.GetTagItem("db.query.text")!);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using AsyncServiceScope scope = database.Scope();
        await read(scope.ServiceProvider, TestContext.Current.CancellationToken);
        return statements;
    }

    private static IEnumerable<(string Name, Func<IServiceProvider, CancellationToken, Task> Run)> Reads(Actor viewer)
    {
        Slice slice = new(5);
        ProgressFilter progress = new();
        OfferFilter offers = new();
        CommitmentFilter commitments = new();
        MembershipFilter members = new(new DateOnly(2026, 11, 21));
        yield return ("organisations", (services, ct) => Of<OrganisationReads>(services).ListAsync(new OrganisationFilter(), OrganisationOrder.Name, slice, ct).AsTask());
        yield return ("organisations of a kind", (services, ct) => Of<OrganisationReads>(services).ListAsync(new OrganisationFilter { Kinds = [OrganisationKind.MemberState] }, OrganisationOrder.NameDescending, slice, ct).AsTask());
        yield return ("organisations of a group", (services, ct) => Of<OrganisationReads>(services).ListAsync(new OrganisationFilter { RegionalGroups = [RegionalGroup.African] }, OrganisationOrder.Name, slice, ct).AsTask());
        yield return ("organisations by id", (services, ct) => Of<OrganisationReads>(services).ByIdsAsync(_ids, ct).AsTask());
        yield return ("organisations by slug", (services, ct) => Of<OrganisationReads>(services).BySlugsAsync(["uganda"], ct).AsTask());
        yield return ("agencies", (services, ct) => Of<OrganisationReads>(services).ByGovernmentAsync(_ids, slice, ct).AsTask());
        yield return ("members of roundtables", (services, ct) => Of<MembershipReads>(services).ByRoundtableAsync(_ids, members, slice, ct).AsTask());
        yield return ("memberships of organisations", (services, ct) => Of<MembershipReads>(services).ByOrganisationAsync(_ids, members, slice, ct).AsTask());
        yield return ("offers", (services, ct) => Of<OfferReads>(services).ListAsync(offers, OfferOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("offers for a target", (services, ct) => Of<OfferReads>(services).ListAsync(offers with { Target = (TargetKind.Roundtable, _ids[0]) }, OfferOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("offers of organisations", (services, ct) => Of<OfferReads>(services).ByOrganisationAsync(_ids, offers, OfferOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("offers for targets", (services, ct) => Of<OfferReads>(services).ByTargetAsync(TargetKind.Roundtable, _ids, offers, OfferOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("targets of offers", (services, ct) => Of<OfferReads>(services).TargetsByOfferAsync(_ids, ct).AsTask());
        yield return ("waiting offers", (services, ct) => Of<OfferReads>(services).QueueAsync(new OfferQueueFilter { Kinds = [OrganisationKind.MemberState] }, slice, ct).AsTask());
        FeedbackFilter feedback = new();
        SilenceFilter silence = new(SilenceAmong.RoundtableMembers, new DateOnly(2026, 11, 21));
        yield return ("feedback", (services, ct) => Of<FeedbackReads>(services).ListAsync(feedback, FeedbackOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("feedback by id", (services, ct) => Of<FeedbackReads>(services).ByIdsAsync(_ids, viewer, asOf: null, ct).AsTask());
        yield return ("feedback of organisations", (services, ct) => Of<FeedbackReads>(services).ByOrganisationAsync(_ids, feedback, FeedbackOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("feedback on recommendations", (services, ct) => Of<FeedbackReads>(services).ByRecommendationAsync(_ids, feedback, FeedbackOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("themes of feedback", (services, ct) => Of<FeedbackReads>(services).ThemesByFeedbackAsync(_ids, ct).AsTask());
        yield return ("themes", (services, ct) => Of<ThemeReads>(services).ListAsync(slice, ct).AsTask());
        yield return ("voices", (services, ct) => Of<ConvergenceReads>(services).VoicesAsync(_ids, withThemes: true, asOf: null, ct).AsTask());
        yield return ("silent Member States", (services, ct) => Of<ConvergenceReads>(services).SilentAsync(_ids, silence with { Among = SilenceAmong.MemberStates }, slice, ct).AsTask());
        yield return ("silent members", (services, ct) => Of<ConvergenceReads>(services).SilentAsync(_ids, silence, slice, ct).AsTask());
        yield return ("silent volunteers", (services, ct) => Of<ConvergenceReads>(services).SilentAsync(_ids, silence with { Among = SilenceAmong.Volunteers }, slice, ct).AsTask());
        yield return ("commitments", (services, ct) => Of<CommitmentReads>(services).ListAsync(commitments, CommitmentOrder.NewestFirst, slice, ct).AsTask());
        yield return ("commitments of organisations", (services, ct) => Of<CommitmentReads>(services).ByOrganisationAsync(_ids, commitments, CommitmentOrder.NewestFirst, slice, ct).AsTask());
        yield return ("commitments of recommendations", (services, ct) => Of<CommitmentReads>(services).ByRecommendationAsync(_ids, commitments, CommitmentOrder.NewestFirst, slice, ct).AsTask());
        yield return ("records", (services, ct) => Of<ProgressReads>(services).ListAsync(progress, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records in a state", (services, ct) => Of<ProgressReads>(services).ListAsync(progress with { States = [VerificationState.Verified] }, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records of an area", (services, ct) => Of<ProgressReads>(services).ListAsync(progress with { AreaId = _ids[0] }, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records of an organisation", (services, ct) => Of<ProgressReads>(services).ListAsync(progress with { OrganisationId = _ids[0] }, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records by id", (services, ct) => Of<ProgressReads>(services).ByIdsAsync(_ids, viewer, asOf: null, ct).AsTask());
        yield return ("records of recommendations", (services, ct) => Of<ProgressReads>(services).ByRecommendationAsync(_ids, progress, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records of commitments", (services, ct) => Of<ProgressReads>(services).ByCommitmentAsync(_ids, progress, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records of actions", (services, ct) => Of<ProgressReads>(services).ByActionAsync(_ids, progress, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("evidence", (services, ct) => Of<ProgressReads>(services).EvidenceByRecordAsync(_ids, viewer, asOf: null, ct).AsTask());
        yield return ("counts", (services, ct) => Of<ProgressReads>(services).TalliesByRecommendationAsync(_ids, TallyDetail.Judgements, asOf: null, ct).AsTask());
        DateTimeOffset then = new(2021, 4, 30, 0, 0, 0, TimeSpan.Zero);
        yield return ("records then", (services, ct) => Of<ProgressReads>(services).ListAsync(progress with { AsOf = then }, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records of recommendations then", (services, ct) => Of<ProgressReads>(services).ByRecommendationAsync(_ids, progress with { AsOf = then }, ProgressOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("records by id then", (services, ct) => Of<ProgressReads>(services).ByIdsAsync(_ids, viewer, then, ct).AsTask());
        yield return ("evidence then", (services, ct) => Of<ProgressReads>(services).EvidenceByRecordAsync(_ids, viewer, then, ct).AsTask());
        yield return ("organisations of records then", (services, ct) => Of<ProgressReads>(services).OrganisationsByRecordAsync(_ids, then, ct).AsTask());
        yield return ("counts then", (services, ct) => Of<ProgressReads>(services).TalliesByRecommendationAsync(_ids, TallyDetail.Judgements, then, ct).AsTask());
        yield return ("offers then", (services, ct) => Of<OfferReads>(services).ListAsync(offers with { AsOf = then }, OfferOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("feedback then", (services, ct) => Of<FeedbackReads>(services).ListAsync(feedback with { AsOf = then }, FeedbackOrder.NewestFirst, slice, viewer, ct).AsTask());
        yield return ("voices then", (services, ct) => Of<ConvergenceReads>(services).VoicesAsync(_ids, withThemes: true, then, ct).AsTask());
        yield return ("commitments then", (services, ct) => Of<CommitmentReads>(services).ListAsync(commitments with { AsOf = then }, CommitmentOrder.NewestFirst, slice, ct).AsTask());
        yield return ("commitments of organisations then", (services, ct) => Of<CommitmentReads>(services).ByOrganisationAsync(_ids, commitments with { AsOf = then }, CommitmentOrder.NewestFirst, slice, ct).AsTask());
        yield return ("members known then", (services, ct) => Of<MembershipReads>(services).ByRoundtableAsync(_ids, members with { KnownAt = then }, slice, ct).AsTask());
        yield return ("history", (services, ct) => Of<StateChangeReads>(services).BySubjectAsync(_ids, new ChangeFilter(SubjectKind.ProgressRecord, ["VERIFIED"], _ids, then), slice, ct).AsTask());
    }

    private static T Of<T>(IServiceProvider services)
        where T : notnull
        => services.GetRequiredService<T>();
}
