namespace RoadmapTracker.Domain.Recommendations;

/// <summary>A document the follow-up stands on: the Panel's report, the Roadmap, the two updates.</summary>
public sealed class ReportDocument
{
    /// <summary>The identity, made from the slug.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public name, for example <c>roadmap-2020</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>The place in time among the documents, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The United Nations symbol, for example <c>A/74/821</c>; null where there is none.</summary>
    public required string? Symbol { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The first day <see cref="Date"/> may mean.</summary>
    public required DateOnly DateFirstDay { get; init; }

    /// <summary>How much of <see cref="Date"/> is stated.</summary>
    public required DatePrecision DatePrecision { get; init; }

    /// <summary>The day it was presented; null when not known or the same.</summary>
    public required DateOnly? PresentedOn { get; init; }

    /// <summary>The agenda item it was submitted under; null where there is none.</summary>
    public required string? AgendaItem { get; init; }

    /// <summary>Whether its full text was read for this data; what was read of it in part, <see cref="Note"/> says.</summary>
    public required bool TextRead { get; init; }

    /// <summary>What has to be known about how it was read; null when nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>The date on the document.</summary>
    public PartialDate Date => new(DateFirstDay, DatePrecision);
}
