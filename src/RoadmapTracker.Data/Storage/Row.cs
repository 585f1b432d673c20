using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Storage;

/// <summary>Typed reading of the row a statement stands on, column by column from 0. Valid only while that row is read.</summary>
public abstract class Row
{
    /// <summary>Whether the column is null.</summary>
    public abstract bool IsNull(int column);

    /// <summary>An id.</summary>
    public abstract Guid Id(int column);

    /// <summary>A text.</summary>
    public abstract string Text(int column);

    /// <summary>A whole number.</summary>
    public abstract long Number(int column);

    /// <summary>A floating-point number.</summary>
    public abstract double Real(int column);

    /// <summary>A truth value.</summary>
    public abstract bool Truth(int column);

    /// <summary>A day.</summary>
    public abstract DateOnly Day(int column);

    /// <summary>A moment, in UTC.</summary>
    public abstract DateTimeOffset Moment(int column);

    /// <summary>A value of an enum, stored as its written form.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T Value<T>(int column)
        where T : struct, Enum
        => IsLeftOut(column) ? default : EnumText.Read<T>(Utf8(column));

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => IsNull(column) ? null : Id(column);

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A whole number of 32 bits.</summary>
    public int Int(int column) => checked((int)Number(column));

    /// <summary>A whole number of 32 bits or null.</summary>
    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    /// <summary>A day or null.</summary>
    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : Day(column);

    /// <summary>A moment, in UTC, or null.</summary>
    public DateTimeOffset? MomentOrNull(int column) => IsNull(column) ? null : Moment(column);

    /// <summary>A value of an enum or null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public T? ValueOrNull<T>(int column)
        where T : struct, Enum
        => IsNull(column) ? null : Value<T>(column);

    /// <summary>Whether the column was not read, so that any value will do.</summary>
    protected virtual bool IsLeftOut(int column) => false;

    /// <summary>A text as UTF-8; valid until the next row.</summary>
    protected internal abstract ReadOnlySpan<byte> Utf8(int column);
}
