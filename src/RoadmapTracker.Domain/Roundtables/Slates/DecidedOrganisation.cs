using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>An organisation that a decision on Champions chose, or that was proposed for it, as it stood then.</summary>
public sealed class DecidedOrganisation
{
    internal DecidedOrganisation()
    {
    }

    /// <summary>The decision.</summary>
    public Guid DecisionId { get; internal init; }

    /// <summary>The place, from 1: the chosen ones as they were named, then those proposed in vain by name.</summary>
    public int Position { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>Whether the proposal's first slate had it.</summary>
    public bool IsProposed { get; internal init; }

    /// <summary>The membership that the decision led to; null for one that was not chosen.</summary>
    public Guid? MembershipId { get; internal init; }

    /// <summary>The kind of stakeholder.</summary>
    public OrganisationKind Kind { get; internal init; }

    /// <summary>The regional group; null when there is none.</summary>
    public RegionalGroup? RegionalGroup { get; internal init; }

    /// <summary>The score for experience in hundredths; null when there was none.</summary>
    public int? Experience { get; internal init; }

    /// <summary>The score for engagement in hundredths; null when there was none.</summary>
    public int? Engagement { get; internal init; }

    /// <summary>Whether the Office chose it.</summary>
    public bool IsChosen => MembershipId is not null;

    /// <summary>What counted of it.</summary>
    public SlateCandidate Standing => new(OrganisationId, "", "", Kind, RegionalGroup, Experience, Engagement);
}
