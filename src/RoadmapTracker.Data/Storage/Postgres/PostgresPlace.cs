using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>A PostgreSQL database, which exists but may be empty.</summary>
internal sealed class PostgresPlace : CopyPlace
{
    private const int Together = 1000;

    private const string DifferentWords = """
        SELECT 'search_entry ' || e.row || ' has other words than its texts' FROM search_entry e
        JOIN unnest($1::bigint[], $2::text[]) AS made(row, words) ON made.row = e.row WHERE e.words <> made.words::tsvector LIMIT 20
        """;

    private readonly string _connectionString;

    /// <summary>The database that a connection string names.</summary>
    /// <exception cref="CopyException">It names none.</exception>
    public PostgresPlace(string connectionString, string fileFolder)
        : base(fileFolder)
    {
        try
        {
            NpgsqlConnectionStringBuilder settings = new(connectionString) { Pooling = false, Enlist = false };
            if (string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database))
                throw new CopyException("The connection string names no PostgreSQL database; use 'Host=<server>;Database=<name>;…'.");
            if (settings.Host.Contains(',', StringComparison.Ordinal)) settings.TargetSessionAttributes = "primary";
            _connectionString = settings.ToString();
        }
        catch (ArgumentException fault)
        {
            throw new CopyException($"This is not a PostgreSQL connection string: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public override async Task<CopySource> OpenAsync(CancellationToken ct)
    {
        NpgsqlConnection connection = await ConnectAsync(ct);
        try
        {
            return await PostgresCopySource.BeginAsync(connection, ct);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<CopyTarget> BeginAsync(bool replace, CancellationToken ct)
    {
        NpgsqlConnection connection = await ConnectAsync(ct);
        try
        {
            // Ends with the connection, which is not pooled.
            _ = await PostgresStartLock.TakeAsync(connection, TimeProvider.System, ct);
            await using (TrackerContext context = PostgresConnections.CreateContext(connection, tracking: false)) await context.Database.MigrateAsync(ct);
            return await PostgresCopyTarget.BeginAsync(connection, replace, ct);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> CheckAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        await using NpgsqlConnection connection = await ConnectAsync(ct);
        await using PostgresCopySource source = await PostgresCopySource.BeginAsync(connection, ct);
        progress.Report(new CopyProgress("check counts", 0, 1));
        List<string> wrong = [.. (await connection.TextsAsync(Derived.WrongCounts, ct)).Select(line => line[0])];
        progress.Report(new CopyProgress("check counts", 1, 1));
        await CheckWordsAsync(connection, wrong, progress, ct);
        wrong.AddRange(await CheckOwnAsync(source, progress, ct));
        return wrong;
    }

    private static async Task CheckWordsAsync(NpgsqlConnection connection, List<string> wrong, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        long last = 0;
        CopyMeter meter = new(progress, "check search_entry", long.Parse((await connection.TextsAsync("SELECT count(*)::text FROM search_entry", ct))[0][0], System.Globalization.CultureInfo.InvariantCulture));
        while (true)
        {
            List<(long Row, string Words)> made = [];
            await using (NpgsqlCommand read = new($"SELECT row, title, body FROM search_entry WHERE row > $1 ORDER BY row LIMIT {Together}", connection))
            {
                read.Parameters.AddWithValue(last);
                await using NpgsqlDataReader reader = await read.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct)) made.Add((reader.GetInt64(0), PostgresWords.Vector(reader.GetString(1), reader.GetString(2))));
            }

            if (made.Count == 0) break;
            last = made[^1].Row;
            await using NpgsqlCommand compare = new(DifferentWords, connection);
            compare.Parameters.AddWithValue(made.Select(entry => entry.Row).ToArray());
            compare.Parameters.AddWithValue(made.Select(entry => entry.Words).ToArray());
            await using NpgsqlDataReader different = await compare.ExecuteReaderAsync(ct);
            while (await different.ReadAsync(ct)) wrong.Add(different.GetString(0));
            foreach (var _ in made) meter.Count();
        }

        meter.End();
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken ct)
    {
        NpgsqlConnection connection = new(_connectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (NpgsqlException fault)
        {
            await connection.DisposeAsync();
            throw new CopyException($"PostgreSQL at {connection.Host}:{connection.Port} cannot be used: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }
}
