using System.Text.Json;

namespace House.Tests.Supply;

/// <summary>No project uses a package that is known to be vulnerable: <c>Supply/denied-packages.json</c> against every lock file.</summary>
public sealed class DeniedPackagesTests
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);
    private static readonly JsonElement _list =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "House.Tests", "Supply", "denied-packages.json"))).RootElement;

    [Fact]
    public void No_lock_file_names_a_denied_package()
    {
        var locked = LockFiles.NuGet("src").Concat(LockFiles.NuGet("tests")).Concat(LockFiles.Npm()).ToList();
        var offences = from package in locked
                       from denied in Denied(package.Registry)
                       where denied.Denies(package)
                       select $"{package.Url}: {denied.Advisory}, fixed in {denied.Fixed}";

        Assert.True(locked.Count > 200, "The lock files were not found.");
        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("2.1.11", true)]
    [InlineData("3.50.1", true)]
    [InlineData("3.50.2-preview.1", true)]
    [InlineData("3.50.2", false)]
    [InlineData("3.50.4.5", false)]
    public void Version_is_denied_when_it_is_before_the_good_one(string version, bool isDenied) =>
        Assert.Equal(isDenied, new DeniedPackage("Some.Package", From: null, "3.50.2", "").Denies(Package("some.package", version)));

    [Theory]
    [InlineData("12.0.0", false)]
    [InlineData("13.0.0", true)]
    [InlineData("13.9.15", true)]
    [InlineData("13.9.16", false)]
    public void Version_is_denied_when_it_is_in_the_range(string version, bool isDenied) =>
        Assert.Equal(isDenied, new DeniedPackage("Some.Package", "13.0.0", "13.9.16", "").Denies(Package("Some.Package", version)));

    [Fact]
    public void Other_package_is_not_denied() =>
        Assert.False(new DeniedPackage("Some.Package", From: null, "2.0.0", "").Denies(Package("Some.Package.Other", "1.0.0")));

    private static DeniedPackage[] Denied(string registry) => _list.GetProperty(registry).Deserialize<DeniedPackage[]>(_json)!;

    private static LockedPackage Package(string name, string version) => new("nuget", name, version, "", IsDirect: true, IsShipped: true, []);
}
