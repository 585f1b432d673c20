namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>The criteria that were published for the choice of Champions. Nothing else counts.</summary>
public enum ChampionCriterion
{
    /// <summary>Experience: the mean of the scores that the Office gave to the members.</summary>
    Experience,

    /// <summary>Engagement with the High-level Panel in 2019: the mean of the scores that the Office gave to the members.</summary>
    Engagement,

    /// <summary>Geographic diversity: how often a member with a regional group meets another who is not of that group.</summary>
    GeographicDiversity,

    /// <summary>Stakeholder diversity: how often a member meets another of another kind of stakeholder.</summary>
    StakeholderDiversity,
}
