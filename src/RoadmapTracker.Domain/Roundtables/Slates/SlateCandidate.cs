using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>All that counts of an organisation when slates are compared; its name only says which of two equal slates comes first.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Name">Its name, for the explanations.</param>
/// <param name="SortName">Its name in comparable form.</param>
/// <param name="Kind">The kind of stakeholder.</param>
/// <param name="Group">The regional group of the Member State, or of the Member State whose ministry or agency it is; null for one that has none.</param>
/// <param name="Experience">The Office's score in hundredths, 0 to 100; null while there is none, which counts as 0.</param>
/// <param name="Engagement">The Office's score in hundredths, 0 to 100; null while there is none, which counts as 0.</param>
public sealed record SlateCandidate(
    Guid OrganisationId, string Name, string SortName, OrganisationKind Kind, RegionalGroup? Group, int? Experience, int? Engagement)
{
    /// <summary>The order in which members are listed and by which ties are broken: by name, of one name by id.</summary>
    public static Comparison<SlateCandidate> ByName { get; } = static (left, right) =>
        string.CompareOrdinal(left.SortName, right.SortName) is var byName && byName != 0 ? byName : left.OrganisationId.CompareTo(right.OrganisationId);
}
