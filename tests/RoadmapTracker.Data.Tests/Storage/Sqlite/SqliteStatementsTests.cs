using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

public sealed class SqliteStatementsTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteStatements _statements;

    public SqliteStatementsTests()
    {
        _connection.Open();
        _statements = new SqliteStatements(_connection.Handle!);
    }

    [Fact]
    public void Statement_is_prepared_once()
    {
        SqliteStatement first = _statements.Find("SELECT $1");

        Assert.Same(first, _statements.Find("SELECT $1"));
        Assert.NotSame(first, _statements.Find("SELECT $1 + 0"));
        Assert.Equal(2, _statements.Count);
    }

    [Fact]
    public void Statements_are_forgotten_before_they_are_too_many()
    {
        for (int i = 0; i < 1000; i++) Assert.Equal(i, Ask($"SELECT {i}", row => row.Int(0)));

        Assert.InRange(_statements.Count, 1, 256);
        Assert.Equal(0, Ask("SELECT 0", row => row.Int(0)));
    }

    [Fact]
    public void Every_kind_of_value_comes_back_as_it_was_bound()
    {
        Guid id = Guid.CreateVersion7();
        DateTimeOffset moment = DateTimeOffset.UnixEpoch.AddTicks(17 * TimeSpan.TicksPerMicrosecond);

        Assert.Equal("Ærø 𝄞", Ask("SELECT $1", row => row.Text(0), "Ærø 𝄞"));
        Assert.Equal("", Ask("SELECT $1", row => row.TextOrNull(0), ""));
        Assert.Null(Ask("SELECT $1", row => row.TextOrNull(0), (string?)null));
        Assert.Null(Ask("SELECT $1", row => row.IdOrNull(0), default(SqlValue)));
        Assert.Equal(long.MinValue, Ask("SELECT $1", row => row.Number(0), long.MinValue));
        Assert.Equal(0.5, Ask("SELECT $1", row => row.Real(0), 0.5));
        Assert.True(Ask("SELECT $1", row => row.Truth(0), true));
        Assert.Equal(id, Ask("SELECT $1", row => row.Id(0), id));
        Assert.Equal(new DateOnly(987, 6, 5), Ask("SELECT $1", row => row.Day(0), new DateOnly(987, 6, 5)));
        Assert.Equal(moment, Ask("SELECT $1", row => row.Moment(0), moment));
    }

    [Fact]
    public void Fault_of_a_statement_leaves_it_usable()
    {
        const string Sql = "SELECT abs($1)";

        Assert.Throws<SqliteException>(() => Ask(Sql, row => row.Number(0), long.MinValue));
        Assert.Equal(7, Ask(Sql, row => row.Number(0), -7L));
        Assert.Throws<SqliteException>(() => Ask("SELECT nothing", row => row.Number(0)));
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private T Ask<T>(string sql, Func<Row, T> read, params SqlValue[] parameters)
    {
        SqliteStatement statement = _statements.Find(sql);
        try
        {
            statement.Bind(parameters);
            Assert.True(statement.Step());
            return read(statement.Row);
        }
        finally
        {
            statement.Reset();
        }
    }
}
