using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Domain.Progress;

/// <summary>Who may see what of a progress record.</summary>
public static class ProgressVisibility
{
    /// <summary>
    /// Whether everybody may see records in this state: all but drafts and records given back, which are their reporter's and
    /// the Office's alone.
    /// </summary>
    public static bool IsPublic(VerificationState state) => state is not (VerificationState.Draft or VerificationState.Returned);

    /// <summary>The states of records that everybody may see, as the history writes them.</summary>
    public static IReadOnlyList<string> PublicStates { get; } = [.. Enum.GetValues<VerificationState>().Where(IsPublic).Select(EnumText.Write)];

    /// <summary>Whether the caller may see a record.</summary>
    public static bool MaySee(Actor actor, VerificationState state, Guid? reporterId) => IsPublic(state) || MaySeeInside(actor, reporterId);

    /// <summary>Whether the caller may see a piece of evidence of a record it may see.</summary>
    public static bool MaySee(Actor actor, EvidenceVisibility visibility, Guid? reporterId)
        => visibility == EvidenceVisibility.Public || MaySeeInside(actor, reporterId);

    /// <summary>Whether the caller may see all of a record and of its history: its reporter and the Office.</summary>
    public static bool MaySeeInside(Actor actor, Guid? reporterId)
        => actor.IsOffice || (reporterId is { } reporter && actor.MayActFor(reporter));
}
