namespace RoadmapTracker.Domain.Progress;

/// <summary>An item of progress read in a public source.</summary>
/// <param name="Id">The identity, made from the code.</param>
/// <param name="Code">The public code, for example <c>upd-001</c>.</param>
/// <param name="Date">When it happened, as precisely as the source says.</param>
/// <param name="Narrative">What happened, in this project's own words.</param>
/// <param name="AreaId">The Roadmap's area.</param>
/// <param name="ActionId">The Roadmap's action this project assigned it to; null when none fits.</param>
/// <param name="Link">How the source ties it to the follow-up.</param>
/// <param name="Recommendations">The recommendations of the area.</param>
/// <param name="Organisations">The organisations it names.</param>
/// <param name="Note">What has to be known about the source; null when nothing.</param>
/// <param name="ImportedAt">When it was loaded, in UTC.</param>
public sealed record SourcedProgress(
    Guid Id,
    string Code,
    PartialDate Date,
    string Narrative,
    Guid AreaId,
    Guid? ActionId,
    FollowUpLink Link,
    IReadOnlyList<Guid> Recommendations,
    IReadOnlyList<Guid> Organisations,
    string? Note,
    DateTimeOffset ImportedAt);
