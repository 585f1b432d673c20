using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RoadmapTracker.TestPostgres;

/// <summary>
/// One PostgreSQL server in a temporary folder, on a port of its own of the loopback address. It ends, and its folder goes, with
/// <see cref="DisposeAsync"/> or with the process that started it, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The role that owns everything; the server asks for no password.</summary>
    public const string Role = "tracker";

    // Sorts unlike "C" on purpose: a column that was forgotten must fail a test.
    private static readonly string[] _locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"];

    private readonly PostgresPrograms _programs;
    private readonly string _folder;
    private readonly Process _keeper;

    private PostgresServer(PostgresPrograms programs, string folder, Process keeper)
    {
        _programs = programs;
        _folder = folder;
        _keeper = keeper;
    }

    /// <summary>Whether there is a PostgreSQL on this machine to start servers of.</summary>
    public static bool IsInstalled => PostgresPrograms.Found is not null;

    /// <summary>The port of 127.0.0.1; the same after every start.</summary>
    public int Port { get; private set; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes a cluster and starts it. Commits are synced to the disk, which the product insists on.</summary>
    public static async Task<PostgresServer> StartNewAsync()
    {
        PostgresServer server = await CreateAsync();
        await server._programs.RunAsOwnerAsync("initdb", ["--pgdata", server.Data, "--username", Role, "--auth=trust", "--no-sync", .. _locale]);
        await server.ConfigureAsync("max_connections = 400\nshared_buffers = 64MB\nmax_wal_size = 256MB\n");
        await server.StartOnFreePortAsync();
        return server;
    }

    /// <summary>Starts a server that follows this one by streaming and answers reads.</summary>
    public async Task<PostgresServer> StartReplicaAsync()
    {
        PostgresServer replica = await CreateAsync();
        await _programs.RunAsOwnerAsync(
            "pg_basebackup",
            ["--pgdata", replica.Data, "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync",
                "--host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--port={Port}"), "--username", Role]);
        await replica.StartOnFreePortAsync();
        return replica;
    }

    /// <summary>How to connect to a database of this server.</summary>
    public string ConnectionString(string database)
        => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={Role}");

    /// <summary>Starts the server again after it was stopped.</summary>
    public Task StartAsync() => ControlAsync("start", "--log", Path.Combine(_folder, "log"));

    /// <summary>Stops the server in order: connections are ended, what was committed is kept.</summary>
    public Task StopAsync() => ControlAsync("stop", "--mode=fast");

    /// <summary>Ends the server as a crash would: nothing is written any more, and the next start recovers.</summary>
    public Task KillAsync() => ControlAsync("stop", "--mode=immediate");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private static async Task<PostgresServer> CreateAsync()
    {
        PostgresPrograms programs = PostgresPrograms.Found ?? throw new InvalidOperationException("There is no PostgreSQL on this machine.");
        string folder = await PostgresPrograms.CreateFolderAsync();
        return new PostgresServer(programs, folder, Keep(programs, folder));
    }

    // Reads what nobody ever writes: its input ends when we close it, or when our process has ended.
    private static Process Keep(PostgresPrograms programs, string folder)
    {
        const string UntilTheEnd = """cat > /dev/null; "$0" stop --pgdata "$1/data" --mode=immediate > /dev/null 2>&1; rm -rf "$1" """;
        ProcessStartInfo start = PostgresPrograms.AsOwner("/bin/sh", "-c", UntilTheEnd, programs["pg_ctl"], folder);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    private async Task StartOnFreePortAsync()
    {
        const int Attempts = 5;
        for (int attempt = 1; ; attempt++)
        {
            Port = FreePort();
            await ConfigureAsync(string.Create(
                CultureInfo.InvariantCulture, $"listen_addresses = '127.0.0.1'\nport = {Port}\nunix_socket_directories = ''\n"));
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Somebody else has taken the port between its choice and the start.
            }
        }
    }

    // A later line of the file wins over an earlier one.
    private async Task ConfigureAsync(string settings)
        => await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), settings);

    private Task ControlAsync(string command, params string[] arguments)
        => _programs.RunAsOwnerAsync("pg_ctl", [command, "--pgdata", Data, "--wait", "--silent", .. arguments]);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
