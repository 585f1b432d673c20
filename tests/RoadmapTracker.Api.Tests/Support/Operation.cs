namespace RoadmapTracker.Api.Tests.Support;

/// <summary>The operations of the dashboard and the README.</summary>
internal static class Operation
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(ProjectFolder.Operations, name + ".graphql"));
}
