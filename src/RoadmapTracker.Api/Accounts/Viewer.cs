using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, and what the caller's account reaches.</summary>
/// <param name="Subject">The person's id in the token, under which changes are entered in the history.</param>
/// <param name="Role">What the caller is to the follow-up.</param>
/// <param name="OrganisationIds">The organisations a representative speaks for.</param>
/// <param name="RoundtableIds">The roundtables a secretariat supports.</param>
[ObjectType(Ignore = [nameof(OrganisationIds), nameof(RoundtableIds)])]
public sealed record Viewer(string Subject, ActorRole Role, IReadOnlyList<Guid> OrganisationIds, IReadOnlyList<Guid> RoundtableIds);
