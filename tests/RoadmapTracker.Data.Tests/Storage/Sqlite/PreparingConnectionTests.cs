using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage.Sqlite;

namespace RoadmapTracker.Data.Tests.Storage.Sqlite;

public sealed class PreparingConnectionTests : IDisposable
{
    private readonly PreparingConnection _connection = new("Data Source=:memory:");

    public PreparingConnectionTests()
    {
        _connection.Open();
        Run("CREATE TABLE number (value INTEGER PRIMARY KEY)");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Command_with_a_text_that_was_prepared_has_its_own_parameters()
    {
        Insert(1);
        Insert(2);

        Assert.Equal([1, 2], Read());
    }

    [Fact]
    public void Command_runs_while_another_of_the_same_text_is_still_being_read()
    {
        Insert(1);
        Insert(2);
        using SqliteCommand outer = Command("SELECT value FROM number ORDER BY value");
        using SqliteDataReader rows = outer.ExecuteReader();
        List<long> seen = [];
        while (rows.Read()) seen.AddRange(Read());

        Assert.Equal([1, 2, 1, 2], seen);
    }

    [Fact]
    public void Command_that_failed_can_be_run_again_with_other_values()
    {
        Insert(1);
        Assert.Throws<SqliteException>(() => Insert(1));
        Insert(2);

        Assert.Equal([1, 2], Read());
    }

    [Fact]
    public void Prepared_command_follows_a_change_of_the_tables()
    {
        Insert(1);
        Read();
        Run("DROP TABLE number");
        Run("CREATE TABLE number (value INTEGER PRIMARY KEY)");
        Insert(3);

        Assert.Equal([3], Read());
    }

    [Fact]
    public void Command_of_a_transaction_of_the_connection_belongs_to_it()
    {
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            Insert(1);
            transaction.Rollback();
        }

        Assert.Empty(Read());
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run(string sql)
    {
        using SqliteCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    private void Insert(long value)
    {
        using SqliteCommand command = Command("INSERT INTO number VALUES ($value)");
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    private List<long> Read()
    {
        using SqliteCommand command = Command("SELECT value FROM number ORDER BY value");
        using SqliteDataReader reader = command.ExecuteReader();
        List<long> values = [];
        while (reader.Read()) values.Add(reader.GetInt64(0));
        return values;
    }
}
