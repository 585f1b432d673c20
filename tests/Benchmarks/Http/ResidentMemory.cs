using System.Globalization;

namespace Benchmarks.Http;

/// <summary>Memory of a process that is in use, in MB (2^20).</summary>
/// <param name="Anonymous">What the process has made: heap, stacks, compiled code.</param>
/// <param name="Total">The same and what is mapped from files, such as the database.</param>
internal readonly record struct ResidentMemory(double Anonymous, double Total)
{
    /// <summary>Reads it from the system.</summary>
    public static ResidentMemory Of(int process)
    {
        var status = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").ToArray();
        return new ResidentMemory(Read(status, "RssAnon:"), Read(status, "VmRSS:"));
    }

    private static double Read(string[] status, string name)
    {
        var line = Array.Find(status, line => line.StartsWith(name, StringComparison.Ordinal))!;
        return long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024.0;
    }
}
