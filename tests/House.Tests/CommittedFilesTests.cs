using System.Diagnostics;
using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>What is committed holds on every machine.</summary>
public sealed partial class CommittedFilesTests
{
    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".ts", ".tsx", ".mjs", ".graphql", ".yml", ".sh", ".css", ".html", ".txt", ""];

    [Fact]
    public void No_file_names_a_registry_or_a_folder_of_some_machine()
    {
        var offences = from file in Tracked()
                       where TextEndings.Contains(Path.GetExtension(file)) && File.Exists(Path.Combine(Repository.Root, file))
                       from line in File.ReadLines(Path.Combine(Repository.Root, file))
                       where Forbidden().IsMatch(line)
                       select $"{file}: {line.Trim()}";

        Assert.Empty(offences);
    }

    private static string[] Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.NotEmpty(files);
        return files;
    }

    // Written so that this file does not offend itself.
    [GeneratedRegex(@"""resolved"": ""https?:|registry\.(npmjs|yarnpkg)|api\.nuget\.org|(^|[\s""'=])/(home|work|root|opt)/[a-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forbidden();
}
