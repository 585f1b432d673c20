namespace RoadmapTracker.Data.Progress;

/// <summary>How finely counts are told apart.</summary>
public enum TallyDetail
{
    /// <summary>By verification state; the judgements of such a <see cref="ProgressTally"/> are null.</summary>
    States,

    /// <summary>By verification state and both judgements: about four times as many rows.</summary>
    Judgements,
}
