using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Domain.Participation;

/// <summary>Who may see what of an offer.</summary>
public static class OfferVisibility
{
    /// <summary>
    /// Whether the caller may know of the offer: everybody once it was submitted, before that its organisation and the Office.
    /// </summary>
    public static bool MaySee(Actor actor, Guid organisationId, bool wasSubmitted) => wasSubmitted || actor.MayActFor(organisationId);

    /// <summary>The states of offers that everybody may see, as the history writes them; one withdrawn as a draft is hidden as a whole.</summary>
    public static IReadOnlyList<string> PublicStates { get; } = [.. Enum.GetValues<OfferStatus>().Where(status => status != OfferStatus.Draft).Select(EnumText.Write)];

    /// <summary>Whether the caller may see the contact person: the offer's organisation and the Office.</summary>
    public static bool MaySeeContact(Actor actor, Guid organisationId) => actor.MayActFor(organisationId);
}
