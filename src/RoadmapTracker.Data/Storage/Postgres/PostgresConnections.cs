using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>
/// The pools of connections to a PostgreSQL database, or to one and its streaming replicas (<c>Host=a,b</c>, whichever of them is the
/// primary). Together they hold at most what the connection string says in <c>Maximum Pool Size</c>, or <see cref="DefaultLimit"/>.
/// </summary>
internal sealed class PostgresConnections : IAsyncDisposable, IDisposable
{
    /// <summary>The most connections of one instance to one server.</summary>
    public const int DefaultLimit = 20;

    // One listens for events, one may tell others of them, and one reads the head of the audit for whoever appends to it.
    private const int NeitherReadNorWrite = 3;
    private const int PreparedStatements = 256;
    private const int ConnectSeconds = 5;
    private const int KeepAliveSeconds = 5;

    // For longer than this nobody looks for a primary that is back, or for a new one.
    private const int HostRecheckSeconds = 1;

    private const string ReadOnly = "-c default_transaction_read_only=on";

    private readonly NpgsqlDataSource[] _sources;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Says where.</param>
    /// <exception cref="DatabaseStartException">The connection string cannot be one.</exception>
    public PostgresConnections(TrackerDataOptions options)
    {
        NpgsqlConnectionStringBuilder settings = Parse(options.ConnectionString);
        int limit = settings.ContainsKey("Maximum Pool Size") ? Math.Max(NeitherReadNorWrite + 2, settings.MaxPoolSize) : DefaultLimit;
        WriterLimit = Math.Max(1, (limit - NeitherReadNorWrite) / 3);
        ReaderLimit = limit - NeitherReadNorWrite - WriterLimit;
        Place = $"{settings.Host}:{settings.Port}";
        Database = settings.Database!;
        Complete(settings);
        settings.MaxPoolSize = WriterLimit + NeitherReadNorWrite;
        NpgsqlDataSourceBuilder writing = new(settings.ToString());
        settings.MaxPoolSize = ReaderLimit;
        settings.Options = $"{settings.Options} {ReadOnly}".TrimStart();
        NpgsqlDataSourceBuilder reading = new(settings.ToString());
        if (settings.Host!.Contains(',', StringComparison.Ordinal))
        {
            if (!settings.ContainsKey("Host Recheck Seconds"))
                writing.ConnectionStringBuilder.HostRecheckSeconds = reading.ConnectionStringBuilder.HostRecheckSeconds = HostRecheckSeconds;
            if (!settings.ContainsKey("Load Balance Hosts")) reading.ConnectionStringBuilder.LoadBalanceHosts = true;
            NpgsqlMultiHostDataSource write = writing.BuildMultiHost();
            NpgsqlMultiHostDataSource read = reading.BuildMultiHost();
            _sources = [write, read];
            Writing = write.WithTargetSession(TargetSessionAttributes.Primary);
            Reading = read.WithTargetSession(TargetSessionAttributes.Primary);
            Replicas = read.WithTargetSession(TargetSessionAttributes.Standby);
        }
        else
        {
            Writing = writing.Build();
            Reading = reading.Build();
            _sources = [Writing, Reading];
        }
    }

    /// <summary>How many may read at a time.</summary>
    public int ReaderLimit { get; }

    /// <summary>How many may write at a time.</summary>
    public int WriterLimit { get; }

    /// <summary>Where the servers are, for messages.</summary>
    public string Place { get; }

    /// <summary>The database's name, for messages.</summary>
    public string Database { get; }

    /// <summary>Connections that may write.</summary>
    public NpgsqlDataSource Writing { get; }

    /// <summary>Connections to the same server that can only read.</summary>
    public NpgsqlDataSource Reading { get; }

    /// <summary>Connections to the servers that follow it, which can only read too; null when only one server is named.</summary>
    public NpgsqlDataSource? Replicas { get; }

    /// <summary>A context over an open connection.</summary>
    public static TrackerContext CreateContext(NpgsqlConnection connection, bool tracking) => new PostgresTrackerContext(
        new DbContextOptionsBuilder<PostgresTrackerContext>()
            .UseNpgsql(connection)
            .UseQueryTrackingBehavior(tracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (NpgsqlDataSource source in _sources) source.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (NpgsqlDataSource source in _sources) await source.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            NpgsqlConnectionStringBuilder settings = new(connectionString);
            if (string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database))
                throw new DatabaseStartException("ConnectionStrings:RoadmapTracker names no PostgreSQL database; use 'Host=<server>;Database=<name>;Username=<role>;Password=<password>'.");
            return settings;
        }
        catch (ArgumentException fault)
        {
            throw new DatabaseStartException($"ConnectionStrings:RoadmapTracker is not a PostgreSQL connection string: {fault.Message}", fault);
        }
    }

    private static void Complete(NpgsqlConnectionStringBuilder settings)
    {
        settings.MaxAutoPrepare = PreparedStatements;
        settings.AutoPrepareMinUsages = 2;
        settings.NoResetOnClose = true;
        settings.Enlist = false;
        if (!settings.ContainsKey("Timeout")) settings.Timeout = ConnectSeconds;
        if (!settings.ContainsKey("Keepalive")) settings.KeepAlive = KeepAliveSeconds;
        if (string.IsNullOrEmpty(settings.ApplicationName)) settings.ApplicationName = "RoadmapTracker";
    }
}
