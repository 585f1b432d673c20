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
internal sealed class KeysetOrder<T> : IComparer<T>
{
    private const char Separator = '\u001F';

    private readonly string _name;
    private readonly (string Column, Func<T, SqlValue> Value)[] _keys;

    /// <param name="name">Written into cursors, so that a cursor of one order is refused by another.</param>
    /// <param name="descending">Whether the greatest values come first; the same for all columns, so that one index serves.</param>
    /// <param name="keys">The columns, most significant first, and their values of an item, none of them null.</param>
    public KeysetOrder(string name, bool descending, (string Column, Func<T, SqlValue> Value)[] keys)
    {
        _name = name;
        _keys = keys;
        Descending = descending;
        Columns = [.. keys.Select(key => key.Column)];
        Cursor = CursorOf;
    }

    /// <summary>The columns, most significant first.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the greatest values come first.</summary>
    public bool Descending { get; }

    /// <summary>Makes the cursor of an item.</summary>
    public Func<T, string> Cursor { get; }

    /// <summary>The order of two items as the database gives them.</summary>
    public int Compare(T? x, T? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        foreach ((_, Func<T, SqlValue> value) in _keys)
        {
            int order = SqlValue.Compare(value(x), value(y));
            if (order != 0) return Descending ? -order : order;
        }

        return 0;
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
            if (parts.Length == _keys.Length + 1 && parts[0] == _name) return [.. parts.Skip(1).Select(CursorValue.Read)];
        }
        catch (FormatException)
        {
            // Falls through to the one message for all that is wrong with a cursor.
        }

        throw new InvalidInput(argument, $"The value of '{argument}' is not a cursor of this list and order.");
    }

    private string CursorOf(T item)
    {
        StringBuilder text = new(_name, capacity: 80);
        foreach ((_, Func<T, SqlValue> value) in _keys) text.Append(Separator).Append(CursorValue.Write(value(item)));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
