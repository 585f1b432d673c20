using System.Globalization;

namespace RoadmapTracker.Domain;

/// <summary>
/// A date as precise as its source: a day, a month or a year. It sorts on the first day it may mean, and of two dates with the
/// same first day the more precise one comes first.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Makes a date of the stated precision; what <paramref name="firstDay"/> says beyond the precision is cut off.</summary>
    /// <param name="firstDay">A day inside the day, month or year that is meant.</param>
    /// <param name="precision">How much of it is stated.</param>
    public PartialDate(DateOnly firstDay, DatePrecision precision)
    {
        Precision = precision;
        FirstDay = precision switch
        {
            DatePrecision.Day => firstDay,
            DatePrecision.Month => new DateOnly(firstDay.Year, firstDay.Month, 1),
            DatePrecision.Year => new DateOnly(firstDay.Year, 1, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
        };
    }

    /// <summary>The first day the date may mean; the sort key.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day the date may mean.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Day => FirstDay,
        DatePrecision.Month => FirstDay.AddMonths(1).AddDays(-1),
        _ => new DateOnly(FirstDay.Year, 12, 31),
    };

    /// <summary>How much of the date is stated.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Reads <c>2020</c>, <c>2020-06</c> or <c>2020-06-11</c>.</summary>
    /// <param name="text">The text; null and anything else give false.</param>
    /// <param name="date">The date, or the default when the text is none.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        (string Format, DatePrecision Precision) form = text?.Length switch
        {
            4 => ("yyyy", DatePrecision.Year),
            7 => ("yyyy-MM", DatePrecision.Month),
            _ => ("yyyy-MM-dd", DatePrecision.Day),
        };
        bool isDate = DateOnly.TryParseExact(text, form.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        date = isDate ? new PartialDate(day, form.Precision) : default;
        return isDate;
    }

    /// <summary>Reads <c>2020</c>, <c>2020-06</c> or <c>2020-06-11</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is none of the three forms.</exception>
    public static PartialDate Parse(string text)
        => TryParse(text, out PartialDate date) ? date : throw new FormatException($"'{text}' is not a year, a month or a day.");

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        int byDay = FirstDay.CompareTo(other.FirstDay);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>Whether the first date sorts before the second.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first date sorts after the second.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first date does not sort after the second.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first date does not sort before the second.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The stated part only: <c>2020</c>, <c>2020-06</c> or <c>2020-06-11</c>.</summary>
    public override string ToString() => FirstDay.ToString(
        Precision switch { DatePrecision.Day => "yyyy-MM-dd", DatePrecision.Month => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);
}
