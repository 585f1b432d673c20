namespace RoadmapTracker.Data.Storage;

/// <summary>A parameter of a statement or a value in a cursor, in a form that every database can be given. Made by conversion.</summary>
public readonly struct SqlValue
{
    private readonly object? _reference;
    private readonly Guid _id;
    private readonly long _bits;

    private SqlValue(SqlValueKind kind, object? reference = null, Guid id = default, long bits = 0)
    {
        Kind = kind;
        _reference = reference;
        _id = id;
        _bits = bits;
    }

    /// <summary>What it holds; the property of that name gives it, any other is meaningless.</summary>
    public SqlValueKind Kind { get; }

    /// <summary>The text; null is one too.</summary>
    public string? Text => (string?)_reference;

    /// <summary>The whole number.</summary>
    public long Number => _bits;

    /// <summary>The floating-point number.</summary>
    public double Real => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The truth value.</summary>
    public bool Truth => _bits != 0;

    /// <summary>The id.</summary>
    public Guid Id => _id;

    /// <summary>The day.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)_bits);

    /// <summary>The moment.</summary>
    public DateTimeOffset Moment => Moments.FromMicroseconds(_bits);

    /// <summary>The moment as microseconds since 1970-01-01T00:00Z.</summary>
    public long Microseconds => _bits;

    /// <summary>The ids.</summary>
    public Guid[] Ids => (Guid[])_reference!;

    /// <summary>The texts.</summary>
    public string[] Texts => (string[])_reference!;

    /// <summary>The order of two values of one kind, neither null, as databases have it: texts by code point, ids by their bytes.</summary>
    public static int Compare(in SqlValue left, in SqlValue right) => left.Kind switch
    {
        SqlValueKind.Text => CompareTexts(left.Text, right.Text),
        SqlValueKind.Id => left._id.CompareTo(right._id),
        SqlValueKind.Real => left.Real.CompareTo(right.Real),
        _ => left._bits.CompareTo(right._bits),
    };

    /// <summary>A text, or null.</summary>
    public static implicit operator SqlValue(string? text) => new(SqlValueKind.Text, text);

    /// <summary>A whole number.</summary>
    public static implicit operator SqlValue(long number) => new(SqlValueKind.Number, bits: number);

    /// <summary>A floating-point number.</summary>
    public static implicit operator SqlValue(double real) => new(SqlValueKind.Real, bits: BitConverter.DoubleToInt64Bits(real));

    /// <summary>A truth value.</summary>
    public static implicit operator SqlValue(bool truth) => new(SqlValueKind.Truth, bits: truth ? 1 : 0);

    /// <summary>An id.</summary>
    public static implicit operator SqlValue(Guid id) => new(SqlValueKind.Id, id: id);

    /// <summary>A day.</summary>
    public static implicit operator SqlValue(DateOnly day) => new(SqlValueKind.Day, bits: day.DayNumber);

    /// <summary>A moment; what is finer than a microsecond is cut off.</summary>
    public static implicit operator SqlValue(DateTimeOffset moment) => new(SqlValueKind.Moment, bits: Moments.ToMicroseconds(moment));

    /// <summary>Many ids as one value.</summary>
    public static implicit operator SqlValue(Guid[] ids) => new(SqlValueKind.Ids, ids);

    /// <summary>Many texts as one value.</summary>
    public static implicit operator SqlValue(string[] texts) => new(SqlValueKind.Texts, texts);

    // Surrogates stand for the greatest code points, but some units are greater than they.
    private static int CompareTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);
        (char l, char r) = (left[same], right[same]);
        return char.IsSurrogate(l) == char.IsSurrogate(r) ? l.CompareTo(r) : char.IsSurrogate(l).CompareTo(char.IsSurrogate(r));
    }
}
