using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>An operation of <c>schema/operations</c> with the variables it is measured with.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Variables">JSON, or null.</param>
internal sealed record Operation(string Name, string? Variables = null)
{
    /// <summary>The document.</summary>
    public byte[] Document { get; } = File.ReadAllBytes(Path.Combine(Root(), "schema", "operations", Name + ".graphql"));

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", ".."));
}
