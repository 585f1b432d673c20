using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Paging;

/// <summary>What follows a column that must have one of many values: <c>x.id {In.Of(ids)}</c>.</summary>
internal readonly struct In
{
    private readonly Guid[]? _ids;
    private readonly string[]? _texts;

    private In(Guid[]? ids, string[]? texts)
    {
        _ids = ids;
        _texts = texts;
    }

    /// <summary>One of these ids; never true without any.</summary>
    public static In Of(IEnumerable<Guid> ids) => new([.. ids], null);

    /// <summary>One of these texts; never true without any.</summary>
    public static In Of(IEnumerable<string> texts) => new(null, [.. texts]);

    /// <summary>One of these values of an enum; never true without any.</summary>
    public static In Of<T>(IEnumerable<T> values)
        where T : struct, Enum
        => new(null, [.. values.Select(EnumText.Write)]);

    /// <summary>Adds it to a statement.</summary>
    public void AddTo(Statement statement)
    {
        if (_ids is not null) statement.Dialect.AddIn(statement, _ids);
        else statement.Dialect.AddIn(statement, _texts ?? []);
    }
}
