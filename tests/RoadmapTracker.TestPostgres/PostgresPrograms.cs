using System.Diagnostics;
using System.Globalization;

namespace RoadmapTracker.TestPostgres;

/// <summary>The programs of a PostgreSQL server on this machine: in the search path, or where Debian puts them.</summary>
/// <param name="folder">Where they are.</param>
internal sealed class PostgresPrograms(string folder)
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string Owner = "postgres";

    private static readonly Lazy<PostgresPrograms?> _found = new(Find);

    /// <summary>The newest; null when there are none.</summary>
    public static PostgresPrograms? Found => _found.Value;

    /// <summary>Where a program is.</summary>
    public string this[string program] => Path.Combine(folder, program);

    /// <summary>Makes a folder that the server may use: PostgreSQL refuses to run as root, so root's are given to the user postgres.</summary>
    public static async Task<string> CreateFolderAsync()
    {
        string path = Directory.CreateTempSubdirectory("roadmap-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", Owner, path);
        return path;
    }

    /// <summary>Runs a program of the server to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it wrote.</exception>
    public Task RunAsOwnerAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = AsOwner(this[program], arguments);
        return RunAsync(start.FileName, [.. start.ArgumentList]);
    }

    /// <summary>How to start a program as the user who owns clusters.</summary>
    public static ProcessStartInfo AsOwner(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? new ProcessStartInfo("runuser", ["-u", Owner, "--", program, .. arguments]) { WorkingDirectory = "/" }
        : new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // What the server itself will write goes to its log; it must not hold a pipe of ours open.
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = "/", UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        string said = await error + await output;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {said}");
    }

    private static PostgresPrograms? Find()
    {
        IEnumerable<string> path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderByDescending(VersionOf).Select(version => Path.Combine(version, "bin"))
            : [];
        string? found = path.Concat(debian).Where(IsServer).Select(FolderOfLink).FirstOrDefault();
        return found is null ? null : new PostgresPrograms(found);
    }

    // The search path may hold links to some of the programs only.
    private static string FolderOfLink(string folder)
    {
        FileInfo program = new(Path.Combine(folder, "initdb"));
        return Path.GetDirectoryName((program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName)!;
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int version) ? version : 0;

    private static bool IsServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}
