using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Search;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

public sealed class SqliteDialectTests
{
    private static readonly Guid[] _ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    [Fact]
    public void Holes_of_an_interpolated_text_are_parameters()
    {
        using Statement statement = new Statement(SqliteDialect.Instance)
            .With($"a = {"x'; DROP TABLE a; --"} AND b = {5} AND c = {VerificationState.UnderReview} AND d IS {(string?)null}");

        Assert.Equal("a = $1 AND b = $2 AND c = $3 AND d IS $4", statement.Text.ToString());
        Assert.Equal("x'; DROP TABLE a; --", statement.Parameters[0].Text);
        Assert.Equal(5, statement.Parameters[1].Number);
        Assert.Equal("UNDER_REVIEW", statement.Parameters[2].Text);
        Assert.Null(statement.Parameters[3].Text);
    }

    [Fact]
    public void Lists_are_padded_so_that_few_texts_are_prepared()
    {
        using Statement three = new Statement(SqliteDialect.Instance).With($"x.id {In.Of(_ids)}");
        using Statement four = new Statement(SqliteDialect.Instance).With($"x.id {In.Of(_ids.Append(Guid.Empty))}");
        using Statement none = new Statement(SqliteDialect.Instance).With($"x.id {In.Of(Array.Empty<Guid>())}");

        Assert.Equal("x.id IN ($1,$2,$3,$4)", three.Text.ToString());
        Assert.Equal(three.Text.ToString(), four.Text.ToString());
        Assert.Equal(SqlValueKind.Null, three.Parameters[3].Kind);
        Assert.Equal("x.id IN ($1)", none.Text.ToString());
    }

    [Fact]
    public void Parents_are_rows_of_a_number_and_an_id()
    {
        using Statement statement = new(SqliteDialect.Instance);
        SqliteDialect.Instance.AddParents(statement, _ids);

        Assert.Equal("(SELECT column1 AS ord, column2 AS id FROM (VALUES (0,$1),(1,$2),(2,$3),(3,$4))) p", statement.Text.ToString());
        Assert.Equal(_ids[2], statement.Parameters[2].Id);
    }

    [Fact]
    public void Words_of_a_search_are_quoted()
    {
        using Statement statement = new(SqliteDialect.Instance);
        SqliteDialect.Instance.AddFound(statement, SearchQuery.Parse("connect \"schools\" OR NEAR(a b)", 200), FoundIn.Entry);

        Assert.Equal("\"connect\"* \"school\"* \"or\" \"near\"* \"a\" \"b\"", statement.Parameters[0].Text);
    }

    [Fact]
    public void Text_longer_than_its_buffer_is_kept()
    {
        string sql = new('x', 5000);
        using Statement statement = new Statement(SqliteDialect.Instance).Add(sql).Add("y");

        Assert.Equal(sql + "y", statement.Text.ToString());
    }
}
