using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>How changes find offers and what offers are for.</summary>
internal static class VolunteerOfferLookup
{
    /// <summary>The offer of an id, whole.</summary>
    /// <exception cref="Domain.Errors.NotFound">There is none that the caller may know of.</exception>
    public static async Task<VolunteerOffer> OfferAsync(this WorkflowStep step, Guid id, string field = "id")
    {
        var offer = await step.Data.Offers
            .Include(offer => offer.Targets.OrderBy(target => target.Position))
            .Include(offer => offer.Contact)
            .SingleOrDefaultAsync(offer => offer.Id == id, step.Cancellation);
        return offer is not null && OfferVisibility.MaySee(step.Actor, offer.OrganisationId, offer.SubmittedAt is not null)
            ? offer
            : throw PublicId.NotFound("offer", nameof(VolunteerOffer), id, field);
    }

    /// <summary>What the targets of an input stand for.</summary>
    /// <exception cref="Domain.Errors.NotFound">A code or slug is unknown.</exception>
    public static IReadOnlyList<TargetChoice> Targets(this WorkflowStep step, IReadOnlyList<OfferTargetInput> targets) =>
        [.. targets.Select((target, i) => step.Target(target, $"targets[{i}].subject"))];

    /// <summary>What filters name as the target of offers.</summary>
    /// <exception cref="Domain.Errors.NotFound">A code or slug is unknown.</exception>
    public static (TargetKind Kind, Guid Id) Target(this Catalogue catalogue, OfferSubjectInput target) => target switch
    {
        { Recommendation: { } code } => (TargetKind.Recommendation, catalogue.RecommendationId(code)),
        { Roundtable: { } slug } => (TargetKind.Roundtable, catalogue.RoundtableId(slug)),
        _ => (TargetKind.Pillar, catalogue.Pillars.Find(target.Pillar!.Value)!.Id),
    };

    private static TargetChoice Target(this WorkflowStep step, OfferTargetInput target, string field) => target.Subject switch
    {
        { Recommendation: { } code } => new(TargetKind.Recommendation, step.RecommendationId(code, $"{field}.recommendation"), target.Capacity),
        { Roundtable: { } slug } => new(TargetKind.Roundtable, step.RoundtableId(slug, $"{field}.roundtable"), target.Capacity),
        var subject => new(TargetKind.Pillar, step.PillarId(subject.Pillar!.Value, $"{field}.pillar"), target.Capacity),
    };
}
