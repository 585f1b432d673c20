namespace House.Tests.Supply;

/// <summary>Versions of a package that must not be used.</summary>
/// <param name="Package">The package.</param>
/// <param name="From">The first such version; null for the first there was.</param>
/// <param name="Fixed">The first good version after them.</param>
/// <param name="Advisory">Why.</param>
internal sealed record DeniedPackage(string Package, string? From, string Fixed, string Advisory)
{
    /// <summary>Whether a package is one of them.</summary>
    public bool Denies(LockedPackage package)
        => package.Name.Equals(Package, StringComparison.OrdinalIgnoreCase)
            && Order(package.Version).CompareTo(Order(Fixed)) < 0
            && (From is null || Order(package.Version).CompareTo(Order(From)) >= 0);

    // What comes before a release is older than it, and of the same age as anything else before it: good enough to refuse it.
    private static (Version Number, bool IsRelease) Order(string version)
    {
        var parts = version.Split('+')[0].Split('-', 2);
        var number = Version.Parse(parts[0]);
        return (new Version(number.Major, number.Minor, Math.Max(number.Build, 0), Math.Max(number.Revision, 0)), parts.Length == 1);
    }
}
