namespace RoadmapTracker.Domain.Accounts;

/// <summary>Who may see what of people.</summary>
public static class AccountVisibility
{
    /// <summary>Whether the caller may know of a representation: the person, the organisation's representatives and the Office.</summary>
    public static bool MaySee(Actor actor, Representation representation) =>
        actor.MayActFor(representation.OrganisationId) || (actor.AccountId is { } own && own == representation.AccountId);

    /// <summary>
    /// The states in which the representatives of an organisation see who somebody is: whoever asked to speak for it or does. One who
    /// is only invited has not agreed to be known to them.
    /// </summary>
    public static IReadOnlyList<RepresentationStatus> KnownToOrganisation { get; } = [RepresentationStatus.Requested, RepresentationStatus.Active];
}
