using RoadmapTracker.Data.Search;

namespace RoadmapTracker.Data.Paging;

/// <summary>
/// Where the SQL of the databases differs. All else is written in SQL that each of them understands: parameters <c>$1</c>, <c>$2</c>, …
/// first named in that order, and row values, which each compares along an index.
/// </summary>
internal abstract class SqlDialect
{
    /// <summary>Joins two tables where the left must be walked first, because the rows of one parent are few and in order there.</summary>
    public abstract string OrderedJoin { get; }

    /// <summary>How well an entry fits, the lower the better, as a floating-point number: an expression for the list of columns of <see cref="AddFound"/>.</summary>
    public abstract string FoundRank { get; }

    /// <summary>The number of an entry in the list of <see cref="AddFound"/>, along which the index is walked: those entered last have the highest.</summary>
    public abstract string FoundRow { get; }

    /// <summary>Adds what follows a column that must have one of many ids.</summary>
    public abstract void AddIn(Statement statement, Guid[] ids);

    /// <summary>Adds what follows a column that must have one of many texts.</summary>
    public abstract void AddIn(Statement statement, string[] texts);

    /// <summary>Adds a table of parents, for <c>FROM</c>: a running number from 0 (<c>ord</c>) and an id (<c>id</c>), under alias <c>p</c>.</summary>
    public abstract void AddParents(Statement statement, IReadOnlyList<Guid> parents);

    /// <summary>
    /// Adds, behind the parents, the beginning of the rows of one parent's page: what follows is <c>FROM</c> and the page's conditions, order
    /// and limit, with its rows under alias <c>x</c>.
    /// </summary>
    /// <param name="statement">The statement, which selects columns of alias <c>y</c>.</param>
    /// <param name="table">The table of the rows.</param>
    public abstract void BeginPageOfEach(Statement statement, string table);

    /// <summary>
    /// Adds the end of the rows of one parent's page, under alias <c>y</c>, and what makes them come parent after parent; those of one
    /// parent may come in any order.
    /// </summary>
    public abstract void EndPageOfEach(Statement statement);

    /// <summary>
    /// Adds <c>FROM</c> and <c>WHERE</c> of the entries of the search index that fit a query: alias <c>e</c> of <c>search_entry</c> with
    /// columns <c>kind</c>, <c>subject_id</c>, <c>row</c>, <c>title</c>, <c>body</c>. Further conditions may follow.
    /// </summary>
    public abstract void AddFound(Statement statement, SearchQuery query, FoundIn place);
}
