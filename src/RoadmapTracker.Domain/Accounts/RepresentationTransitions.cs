namespace RoadmapTracker.Domain.Accounts;

/// <summary>The moves a representation may make.</summary>
public static class RepresentationTransitions
{
    /// <summary>REQUESTED or INVITED → ACTIVE, DECLINED or WITHDRAWN; ACTIVE → ENDED.</summary>
    public static TransitionTable<RepresentationStatus> Table { get; } = new(
        (RepresentationStatus.Requested, [RepresentationStatus.Active, RepresentationStatus.Declined, RepresentationStatus.Withdrawn]),
        (RepresentationStatus.Invited, [RepresentationStatus.Active, RepresentationStatus.Declined, RepresentationStatus.Withdrawn]),
        (RepresentationStatus.Active, [RepresentationStatus.Ended]));
}
