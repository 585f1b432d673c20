namespace RoadmapTracker.Api.Hosting;

/// <summary>What the command line says about where the service runs.</summary>
/// <param name="Local">
/// Whether this is a start out of the sources, which the project file says to <c>dotnet run</c> by <c>--local</c>: the environment
/// is then Development unless a variable names another. A launch profile would do the same, but would win over the variables,
/// and announces itself on standard output, where the token command writes.
/// </param>
/// <param name="Settings">The arguments that are configuration, such as <c>--urls http://localhost:8080</c>.</param>
internal sealed record StartArguments(bool Local, IReadOnlyList<string> Settings)
{
    /// <summary>The options every host of this program is built with: pages and settings lie beside the assembly.</summary>
    public WebApplicationOptions ToOptions() => new()
    {
        Args = [.. Settings],
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = Local && !NamesEnvironment ? Environments.Development : null,
    };

    private bool NamesEnvironment
        => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null
            || Settings.Any(argument => argument.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
}
