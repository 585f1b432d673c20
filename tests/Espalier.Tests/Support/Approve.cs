using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Espalier.Tests.Support;

/// <summary>
/// Compares a text with the approved file beside the test. To approve a change, read the <c>.received</c> file and rename it,
/// or run the tests with <c>APPROVE=1</c> in the environment and read the difference in the approved files.
/// </summary>
internal static class Approve
{
    /// <param name="received">The text.</param>
    /// <param name="name">The name of the approved file, without <c>.approved.txt</c>.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Text(string received, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var approvedPath = Path.Combine(folder, $"{name}.approved.txt");
        var receivedPath = Path.Combine(folder, $"{name}.received.txt");
        received = Normalise(received);
        var approved = File.Exists(approvedPath) ? Normalise(File.ReadAllText(approvedPath)) : "";
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approvedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{name} differs from what is approved; see {Path.GetFileName(receivedPath)}.{Environment.NewLine}{Difference(approved, received)}");
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string approved, string received)
    {
        var text = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(approved, received).Lines.Where(line => line.Type != ChangeType.Unchanged))
        {
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").AppendLine(line.Text);
        }

        return text.ToString();
    }
}
