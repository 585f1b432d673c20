using System.Buffers.Text;
using System.Text;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Paging;

/// <summary>
/// An order in which a list can be paged by the values of its columns, the last of which is unique. Cursors hold those values, so
/// they stay valid while rows come and go, and when the data moves to another database.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="name">Written into cursors, so that a cursor of one order is refused by another.</param>
/// <param name="descending">Whether the greatest values come first; the same for all columns, so that one index serves.</param>
/// <param name="columns">The columns, most significant first.</param>
/// <param name="values">Their values of an item, none of them null.</param>
internal sealed class KeysetOrder<T>(string name, bool descending, string[] columns, Func<T, SqlValue[]> values)
{
    private const char Separator = '\u001F';

    /// <summary>The columns, most significant first.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Whether the greatest values come first.</summary>
    public bool Descending { get; } = descending;

    /// <summary>The cursor of an item.</summary>
    public string CursorOf(T item)
    {
        StringBuilder text = new(name, capacity: 80);
        foreach (SqlValue value in values(item)) text.Append(Separator).Append(CursorValue.Write(value));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The values in a cursor.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="argument">The argument that held it, for the message.</param>
    /// <exception cref="InvalidInput">It is no cursor of this order.</exception>
    public SqlValue[] ValuesOf(string cursor, string argument)
    {
        try
        {
            string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            if (parts.Length == Columns.Count + 1 && parts[0] == name) return [.. parts.Skip(1).Select(CursorValue.Read)];
        }
        catch (FormatException)
        {
            // Falls through to the one message for all that is wrong with a cursor.
        }

        throw new InvalidInput(argument, $"The value of '{argument}' is not a cursor of this list and order.");
    }
}
