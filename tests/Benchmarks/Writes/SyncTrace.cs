using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Benchmarks.Http;

namespace Benchmarks.Writes;

/// <summary>
/// By strace: whenever the service acknowledges a write, all that has been written to the write-ahead log was synced to the disk before.
/// One client writes, so the order of calls tells it.
/// </summary>
internal static partial class SyncTrace
{
    private const int Writes = 200;

    /// <summary>Traces the running service while one client writes, and reads the trace.</summary>
    /// <returns>A line that says what was found, and whether it was right.</returns>
    public static async Task<(string Finding, bool IsRight)> CheckAsync(string folder, ServerProcess server, WritingClients clients)
    {
        var trace = Path.Combine(folder, "calls");
        // A first write opens the database and compiles what is needed.
        await clients.WriteAsync(server, 1);
        using var strace = Process.Start(new ProcessStartInfo(
            "strace", ["-f", "-y", "-s", "40", "-e", "trace=write,pwrite64,writev,fsync,fdatasync,sendto,sendmsg", "-o", trace, "-p", server.Id.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardError = true, UseShellExecute = false })!;
        await strace.StandardError.ReadLineAsync();
        await clients.WriteAsync(server, Writes);
        await server.KillAsync();
        await strace.WaitForExitAsync();
        var (answers, synced, first) = Read(File.ReadLines(trace));
        var finding = $"strace: {synced} of {answers} answers were sent after the log had been synced and with nothing unsynced in it.";
        return (first is null ? finding : $"{finding} First offence: {first}", answers == Writes && synced == Writes);
    }

    private static (int Answers, int Synced, string? Offence) Read(IEnumerable<string> calls)
    {
        var (answers, synced, isWritten, isSynced) = (0, 0, false, false);
        string? offence = null;
        HashSet<string> syncing = [];
        foreach (var call in calls)
        {
            var thread = call.Split(' ', 2)[0];
            if (LogWrite().IsMatch(call)) (isWritten, isSynced) = (true, false);
            else if (SyncBegun().IsMatch(call)) syncing.Add(thread);
            else if (SyncDone().IsMatch(call) || (SyncResumed().IsMatch(call) && syncing.Remove(thread))) isSynced = true;
            else if (call.Contains("\"HTTP/1.1 200", StringComparison.Ordinal))
            {
                answers++;
                if (isWritten && isSynced) synced++;
                else offence ??= call;
                isWritten = false;
            }
        }

        return (answers, synced, offence);
    }

    [GeneratedRegex(@"write\w*\(\d+<[^>]*-wal>", RegexOptions.NonBacktracking)]
    private static partial Regex LogWrite();

    [GeneratedRegex(@"sync\(\d+<[^>]*-wal> <unfinished", RegexOptions.NonBacktracking)]
    private static partial Regex SyncBegun();

    [GeneratedRegex(@"sync\(\d+<[^>]*-wal>\) += 0", RegexOptions.NonBacktracking)]
    private static partial Regex SyncDone();

    [GeneratedRegex(@"<\.\.\. f\w*sync resumed>\) += 0", RegexOptions.NonBacktracking)]
    private static partial Regex SyncResumed();
}
