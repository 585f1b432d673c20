using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>One thing an organisation offers to work on, and in what capacity.</summary>
[ObjectType<OfferTarget>(Implicit = false, Fields = [nameof(OfferTarget.Kind), nameof(OfferTarget.Capacity)])]
public static class OfferTargetType
{
    /// <summary>The recommendation, roundtable or pillar.</summary>
    [GraphQLType("OfferSubject!"), Cost(0)]
    public static object GetSubject([Parent] OfferTarget target, Catalogue catalogue) => target.Kind switch
    {
        TargetKind.Recommendation => catalogue.Recommendations.ById(target.SubjectId),
        TargetKind.Roundtable => catalogue.Roundtables.ById(target.SubjectId),
        _ => catalogue.Pillars.ById(target.SubjectId),
    };
}
