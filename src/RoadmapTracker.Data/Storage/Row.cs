using System.Text;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage;

/// <summary>Typed reading of the row a reader stands on, column by column from 0.</summary>
/// <remarks>
/// Valid while the reader is open. Reads the statement's own bytes: the reader's methods open a stream for each id and make a string of each date and enum value,
/// which is most of what a batch read would allocate.
/// </remarks>
/// <param name="reader">The reader, before or on a row.</param>
public readonly struct Row(SqliteDataReader reader)
{
    private readonly nint _statement = reader.Handle?.DangerousGetHandle() ?? throw new ArgumentException("The reader is closed.", nameof(reader));

    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int column) => SqliteColumns.Type(_statement, column) == SqliteColumns.Null;

    /// <summary>An id.</summary>
    public Guid Id(int column) => new(Bytes(column), bigEndian: true);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    /// <summary>A text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A whole number.</summary>
    public long Number(int column) => SqliteColumns.Int64(_statement, column);

    /// <summary>A whole number of 32 bits.</summary>
    public int Int(int column) => checked((int)Number(column));

    /// <summary>A whole number of 32 bits or null.</summary>
    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    /// <summary>A floating-point number.</summary>
    public double Real(int column) => SqliteColumns.Double(_statement, column);

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
        => EnumText.Read<T>(Bytes(column));

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

    private ReadOnlySpan<byte> Bytes(int column) => SqliteColumns.Bytes(_statement, column);
}
