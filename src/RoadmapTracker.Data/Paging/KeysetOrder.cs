using System.Buffers.Text;
using System.Globalization;
using System.Text;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Paging;

/// <summary>
/// An order in which a list can be paged by the values of its columns, the last of which is unique. Cursors hold those values, so
/// they stay valid while rows come and go.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="name">Written into cursors, so that a cursor of one order is refused by another.</param>
/// <param name="descending">Whether the greatest values come first; the same for all columns, so that one index serves.</param>
/// <param name="columns">The columns, most significant first.</param>
/// <param name="values">Their values of an item, in any form <see cref="Stored"/> knows.</param>
internal sealed class KeysetOrder<T>(string name, bool descending, string[] columns, Func<T, object?[]> values)
{
    private const char Separator = '\u001F';

    /// <summary>The columns, most significant first.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Whether the greatest values come first.</summary>
    public bool Descending { get; } = descending;

    /// <summary>The cursor of an item.</summary>
    public string CursorOf(T item)
    {
        StringBuilder text = new(name);
        foreach (object? value in values(item)) text.Append(Separator).Append(Write(Stored.Of(value)));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The values in a cursor, in stored form.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="argument">The argument that held it, for the message.</param>
    /// <exception cref="InvalidInput">It is no cursor of this order.</exception>
    public object[] ValuesOf(string cursor, string argument)
    {
        try
        {
            string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            if (parts.Length == Columns.Count + 1 && parts[0] == name) return [.. parts.Skip(1).Select(Read)];
        }
        catch (FormatException)
        {
            // Falls through to the one message for all that is wrong with a cursor.
        }

        throw new InvalidInput(argument, $"The value of '{argument}' is not a cursor of this list and order.");
    }

    private static string Write(object? stored) => stored switch
    {
        string text => "t" + text,
        long number => "n" + number.ToString(CultureInfo.InvariantCulture),
        double real => "r" + real.ToString("R", CultureInfo.InvariantCulture),
        byte[] blob => "b" + Convert.ToHexString(blob),
        _ => throw new InvalidOperationException("Columns of an order are never null."),
    };

    private static object Read(string part) => part.Length == 0 ? throw new FormatException() : part[0] switch
    {
        't' => part[1..],
        'n' when long.TryParse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        'r' when double.TryParse(part.AsSpan(1), NumberStyles.Float, CultureInfo.InvariantCulture, out double real) => real,
        'b' => Convert.FromHexString(part.AsSpan(1)),
        _ => throw new FormatException(),
    };
}
