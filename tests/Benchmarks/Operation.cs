using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>An operation of <c>schema/operations</c>, or of <c>Operations</c> here, with the variables it is measured with.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Variables">JSON, or null.</param>
internal sealed record Operation(string Name, string? Variables = null)
{
    /// <summary>The document.</summary>
    public byte[] Document { get; } = File.ReadAllBytes(Find(Name + ".graphql"));

    private static string Find(string file, [CallerFilePath] string thisFile = "")
    {
        var here = Path.GetDirectoryName(thisFile)!;
        var own = Path.Combine(here, "Operations", file);
        return File.Exists(own) ? own : Path.Combine(here, "..", "..", "schema", "operations", file);
    }
}
