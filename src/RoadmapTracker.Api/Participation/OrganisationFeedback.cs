using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>What organisations think of recommendations.</summary>
[ObjectType<Organisation>]
public static class OrganisationFeedback
{
    /// <summary>What it thinks of recommendations, as far as the caller may see it; of each recommendation the edition that stands, and a draft.</summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="positions">Only with one of these positions.</param>
    /// <param name="asOf">As it was known to everybody at this past moment; as it is now where it is left out.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads feedback.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="past">Knows which moments are over.</param>
    /// <param name="orderBy">In which order.</param>
    /// <param name="ct">Cancels the read.</param>
    [BatchResolver, UsePaging]
    public static async ValueTask<IReadOnlyList<Page<Feedback>>> GetFeedbackAsync(
        [Parent(nameof(Organisation.Id))] IReadOnlyList<Organisation> organisations,
        IReadOnlyList<FeedbackPosition>? positions,
        DateTimeOffset? asOf,
        PagingArguments page,
        FeedbackReads reads,
        Caller caller,
        PastMoments past,
        FeedbackOrder orderBy = FeedbackOrder.NewestFirst,
        CancellationToken ct = default)
    {
        var actor = await caller.ActorAsync(ct);
        Guid[] ids = [.. organisations.Select(organisation => organisation.Id)];
        var filter = new FeedbackFilter { Positions = positions, AsOf = past.Require(asOf) };
        return await page.ReadEachAsync(
            slice => reads.ByOrganisationAsync(ids, filter, orderBy, slice, actor, ct),
            () => reads.CountByOrganisationAsync(ids, filter, actor, ct));
    }
}
