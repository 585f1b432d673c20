namespace House.Tests.Supply;

/// <summary>A package as a lock file names it.</summary>
/// <param name="Registry">nuget or npm.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Version">The one version that is restored.</param>
/// <param name="Hash">What its content must be, as the lock file writes it.</param>
/// <param name="IsDirect">Whether a project asks for it, and not only another package.</param>
/// <param name="IsShipped">Whether it can be in what is delivered, and not only in tools.</param>
/// <param name="Needs">The packages it needs, by name.</param>
internal sealed record LockedPackage(
    string Registry, string Name, string Version, string Hash, bool IsDirect, bool IsShipped, IReadOnlyList<string> Needs)
{
    /// <summary>Its name for all the world, a package URL.</summary>
    public string Url => $"pkg:{Registry}/{Name.Replace("@", "%40", StringComparison.Ordinal)}@{Version}";
}
