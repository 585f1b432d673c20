namespace RoadmapTracker.Data.Participation;

/// <summary>Among whom those are looked for who have not spoken on a recommendation yet.</summary>
public enum SilenceAmong
{
    /// <summary>The Member States.</summary>
    MemberStates,

    /// <summary>The present members of the roundtables that cover the recommendation.</summary>
    RoundtableMembers,

    /// <summary>The organisations that have offered to work on the recommendation itself and have not withdrawn.</summary>
    Volunteers,
}
