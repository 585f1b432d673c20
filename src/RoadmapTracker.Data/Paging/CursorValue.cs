using System.Globalization;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>The written form of a value in a cursor: a letter for its type, then the value, the same whatever the database.</summary>
internal static class CursorValue
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Writes a value.</summary>
    /// <exception cref="InvalidOperationException">No order has columns of such values.</exception>
    public static string Write(SqlValue value) => value.Kind switch
    {
        SqlValueKind.Text when value.Text is { } text => "t" + text,
        SqlValueKind.Number => "n" + value.Number.ToString(CultureInfo.InvariantCulture),
        SqlValueKind.Real => "r" + value.Real.ToString("R", CultureInfo.InvariantCulture),
        SqlValueKind.Id => "i" + value.Id.ToString("N"),
        SqlValueKind.Day => "d" + value.Day.ToString(DayFormat, CultureInfo.InvariantCulture),
        SqlValueKind.Moment => "m" + value.Microseconds.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No order is by a value of kind {value.Kind}."),
    };

    /// <summary>Reads what was written.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static SqlValue Read(string part) => part.Length == 0 ? throw new FormatException() : part[0] switch
    {
        't' => part[1..],
        'n' when long.TryParse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        'r' when double.TryParse(part.AsSpan(1), NumberStyles.Float, CultureInfo.InvariantCulture, out double real) => real,
        'i' when Guid.TryParseExact(part.AsSpan(1), "N", out Guid id) => id,
        'd' when DateOnly.TryParseExact(part.AsSpan(1), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => day,
        'm' when long.TryParse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && Moments.IsMoment(number)
            => Moments.FromMicroseconds(number),
        _ => throw new FormatException(),
    };
}
