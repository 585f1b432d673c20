namespace RoadmapTracker.Data.Storage;

/// <summary>What a <see cref="SqlValue"/> holds.</summary>
public enum SqlValueKind
{
    /// <summary>A null of no particular type.</summary>
    Null,

    /// <summary>A text, perhaps null.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A floating-point number.</summary>
    Real,

    /// <summary>A truth value.</summary>
    Truth,

    /// <summary>An id.</summary>
    Id,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment, in UTC, to the microsecond.</summary>
    Moment,

    /// <summary>Many ids, for databases that take a list as one parameter.</summary>
    Ids,

    /// <summary>Many texts, for databases that take a list as one parameter.</summary>
    Texts,
}
