using System.Text;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Domain;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage;

/// <summary>Typed reading of the row a reader stands on, column by column from 0.</summary>
/// <remarks>
/// Reads the statement's own bytes: the reader's methods open a stream for each id and make a string of each date and enum value,
/// which is most of what a batch read would allocate.
/// </remarks>
/// <param name="reader">The reader, before or on a row.</param>
public readonly struct Row(SqliteDataReader reader)
{
    private readonly sqlite3_stmt _statement = reader.Handle ?? throw new ArgumentException("The reader is closed.", nameof(reader));

    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>An id.</summary>
    public Guid Id(int column)
        => new(raw.sqlite3_column_blob(reader.Handle, column), bigEndian: true);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    /// <summary>A text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A whole number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A whole number of 32 bits.</summary>
    public int Int(int column) => checked((int)Number(column));

    /// <summary>A whole number of 32 bits or null.</summary>
    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    /// <summary>A floating-point number.</summary>
    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    /// <summary>A truth value.</summary>
    public bool Truth(int column) => Number(column) != 0;

    /// <summary>A day.</summary>
    public DateOnly Day(int column)
    {
        // Always yyyy-MM-dd, which Stored writes.
        ReadOnlySpan<byte> text = Bytes(column);
        return new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
    }

    /// <summary>A day or null.</summary>
    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : Day(column);

    /// <summary>A moment, in UTC.</summary>
    public DateTimeOffset Moment(int column) => Moments.FromMicroseconds(Number(column));

    /// <summary>A moment, in UTC, or null.</summary>
    public DateTimeOffset? MomentOrNull(int column) => IsNull(column) ? null : Moment(column);

    /// <summary>A value of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T Value<T>(int column)
        where T : struct, Enum
    {
        ReadOnlySpan<byte> text = Bytes(column);
        Span<char> characters = stackalloc char[text.Length];
        Encoding.ASCII.GetChars(text, characters);
        return EnumText.Read<T>(characters);
    }

    /// <summary>A value of an enum or null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T? ValueOrNull<T>(int column)
        where T : struct, Enum
        => IsNull(column) ? null : Value<T>(column);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int number = 0;
        foreach (byte digit in text) number = (number * 10) + (digit - '0');
        return number;
    }

    private ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);
}
