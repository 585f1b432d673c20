using RoadmapTracker.Data.History;

namespace RoadmapTracker.Data.Paging;

/// <summary>How the rows of a table (alias <c>x</c>) hang on their parents: by a column of their own, by a link table (alias <c>l</c>) or by a condition.</summary>
internal sealed class Edge
{
    private readonly string? _link;
    private readonly string _child;
    private readonly string[] _linkColumns;
    private readonly DateTimeOffset? _asOf;

    private Edge(string? link, string child, string parent, string[] linkColumns, DateTimeOffset? asOf = null)
    {
        _asOf = asOf;
        _link = link;
        _child = child;
        _linkColumns = linkColumns;
        Parent = parent;
    }

    /// <summary>The column that holds the parent's id.</summary>
    public string Parent { get; }

    /// <summary>Every row hangs on every parent, as far as the conditions of the read say, which see the parent's id as <c>p.id</c>.</summary>
    public static Edge ToAll { get; } = new(link: null, "id", "p.id", []);

    /// <summary>By a column of the child.</summary>
    public static Edge By(string parentColumn) => new(link: null, "id", $"x.{parentColumn}", []);

    /// <summary>By a link table that holds ids of child and parent, and perhaps copies of columns of the child by which it is ordered.</summary>
    public static Edge Through(string link, string childColumn, string parentColumn, params string[] copiedColumns)
        => new(link, childColumn, $"l.{parentColumn}", copiedColumns);

    /// <summary>The same with the links that were known at a past moment; null for the present.</summary>
    public Edge AsOf(DateTimeOffset? asOf) => _link is null ? this : new(_link, _child, Parent, _linkColumns, asOf);

    /// <summary>Adds the tables to read from.</summary>
    public void AddFrom(Statement statement, string table)
    {
        statement.Add(" FROM ");
        if (_link is not null) statement.Table(_link, _asOf).Add(" l ").Add(statement.Dialect.OrderedJoin).Add(" ");
        statement.Add(table).Add(" x");
        if (_link is not null) statement.Add(" ON x.id = l.").Add(_child).KnownAt("l", _asOf);
    }

    /// <summary>The alias of the table to read a column of the child from, with its dot.</summary>
    public string AliasOf(string column) => _link is not null && (column == "id" || _linkColumns.Contains(column)) ? "l." : "x.";

    /// <summary>The name of a column of the child in that table.</summary>
    public string NameOf(string column) => _link is not null && column == "id" ? _child : column;
}
