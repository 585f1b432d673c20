using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain;

/// <summary>The span of time the follow-up can speak of.</summary>
public static class ProjectTime
{
    /// <summary>12 July 2018: the High-level Panel on Digital Cooperation is established (timeline, evt-001).</summary>
    public static readonly DateOnly Begins = new(2018, 7, 12);

    /// <summary>The last day accepted anywhere; later dates are slips of the pen.</summary>
    public static readonly DateOnly Ends = new(2100, 12, 31);

    /// <summary>Refuses a day outside the project's time.</summary>
    /// <param name="day">The day; null passes.</param>
    /// <param name="field">The input field, for example <c>dueOn</c>.</param>
    /// <returns>The day.</returns>
    /// <exception cref="InvalidInput">The day is before <see cref="Begins"/> or after <see cref="Ends"/>.</exception>
    public static DateOnly? Require(DateOnly? day, string field)
    {
        if (day is { } given) Require(new PartialDate(given, DatePrecision.Day), field);
        return day;
    }

    /// <summary>Refuses a date of which no day lies in the project's time.</summary>
    /// <param name="date">The date.</param>
    /// <param name="field">The input field, for example <c>date</c>.</param>
    /// <returns>The date.</returns>
    /// <exception cref="InvalidInput">The date ends before <see cref="Begins"/> or begins after <see cref="Ends"/>.</exception>
    public static PartialDate Require(PartialDate date, string field)
    {
        if (date.LastDay < Begins)
            throw new InvalidInput(field, $"{date} is before the project's time, which begins on {new PartialDate(Begins, DatePrecision.Day)}.");
        if (date.FirstDay > Ends)
            throw new InvalidInput(field, $"{date} is after the project's time, which ends on {new PartialDate(Ends, DatePrecision.Day)}.");
        return date;
    }
}
