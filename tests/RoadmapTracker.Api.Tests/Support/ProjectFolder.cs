using System.Runtime.CompilerServices;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Files of the repository that tests hold the service against.</summary>
internal static class ProjectFolder
{
    public static string Schema { get; } = Path.Combine(Root(), "schema", "schema.graphql");

    public static string Operations { get; } = Path.Combine(Root(), "schema", "operations");

    public static string Examples { get; } = Path.Combine(Root(), "src", "dashboard", "graphiql", "examples");

    public static string Readme { get; } = Path.Combine(Root(), "README.md");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
