namespace RoadmapTracker.Data.Accounts;

/// <summary>How long is kept what nobody needs any more: the section <c>Retention</c> of the settings.</summary>
public sealed class RetentionPeriods
{
    /// <summary>After how many days without change a draft of an offer or of a progress record that was never submitted is removed; 365 by default.</summary>
    public int DraftDays { get; set; } = 365;

    /// <summary>How many days after an offer was declined or withdrawn its contact person is erased; 90 by default.</summary>
    public int ContactDays { get; set; } = 90;
}
