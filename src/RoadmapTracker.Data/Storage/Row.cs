using System.Globalization;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Domain;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage;

/// <summary>Typed reading of the row a reader stands on, column by column from 0.</summary>
/// <param name="reader">The reader.</param>
public readonly struct Row(SqliteDataReader reader)
{
    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>An id.</summary>
    public Guid Id(int column)
        => new(raw.sqlite3_column_blob(reader.Handle, column), bigEndian: true);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    /// <summary>A text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A whole number.</summary>
    public long Number(int column) => reader.GetInt64(column);

    /// <summary>A whole number of 32 bits.</summary>
    public int Int(int column) => reader.GetInt32(column);

    /// <summary>A whole number of 32 bits or null.</summary>
    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    /// <summary>A floating-point number.</summary>
    public double Real(int column) => reader.GetDouble(column);

    /// <summary>A truth value.</summary>
    public bool Truth(int column) => reader.GetInt64(column) != 0;

    /// <summary>A day.</summary>
    public DateOnly Day(int column) => DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day or null.</summary>
    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : Day(column);

    /// <summary>A moment, in UTC.</summary>
    public DateTimeOffset Moment(int column) => Moments.FromMicroseconds(reader.GetInt64(column));

    /// <summary>A moment, in UTC, or null.</summary>
    public DateTimeOffset? MomentOrNull(int column) => IsNull(column) ? null : Moment(column);

    /// <summary>A value of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T Value<T>(int column)
        where T : struct, Enum
        => EnumText.Read<T>(reader.GetString(column));

    /// <summary>A value of an enum or null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T? ValueOrNull<T>(int column)
        where T : struct, Enum
        => IsNull(column) ? null : Value<T>(column);
}
