using System.Text.Json;

namespace House.Tests.Supply;

/// <summary>What the lock files say.</summary>
internal static class LockFiles
{
    /// <summary>All packages that projects below a folder restore, each version once.</summary>
    public static IReadOnlyList<LockedPackage> NuGet(string folder) =>
    [
        .. Repository.Files(folder, "packages.lock.json")
            .SelectMany(ReadNuGet)
            .GroupBy(package => package.Url, StringComparer.Ordinal)
            .Select(same => same.First() with { IsDirect = same.Any(package => package.IsDirect) })
            .OrderBy(package => package.Url, StringComparer.Ordinal),
    ];

    /// <summary>All packages of the pages.</summary>
    public static IReadOnlyList<LockedPackage> Npm() =>
    [
        .. ReadNpm(Path.Combine(Repository.Root, "src", "dashboard", "package-lock.json"))
            .DistinctBy(package => package.Url, StringComparer.Ordinal)
            .OrderBy(package => package.Url, StringComparer.Ordinal),
    ];

    private static IEnumerable<LockedPackage> ReadNuGet(string file)
    {
        var frameworks = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject();
        return from framework in frameworks
               from package in framework.Value.EnumerateObject()
               let type = package.Value.GetProperty("type").GetString()
               where type != "Project"
               select new LockedPackage(
                   "nuget", package.Name, Text(package.Value, "resolved"), Text(package.Value, "contentHash"), type == "Direct", IsShipped: true, Needs(package.Value));
    }

    private static IEnumerable<LockedPackage> ReadNpm(string file)
    {
        const string Folder = "node_modules/";
        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("packages");
        var asked = Needs(root.GetProperty("")).Concat(Needs(root.GetProperty(""), "devDependencies")).ToHashSet(StringComparer.Ordinal);
        return from package in root.EnumerateObject()
               where package.Name.Length > 0
               let name = package.Name[(package.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]
               select new LockedPackage(
                   "npm", name, Text(package.Value, "version"), Text(package.Value, "integrity"), package.Name == Folder + name && asked.Contains(name),
                   !package.Value.TryGetProperty("dev", out _), Needs(package.Value));
    }

    private static string Text(JsonElement package, string property) => package.GetProperty(property).GetString()!;

    private static string[] Needs(JsonElement package, string property = "dependencies")
        => package.TryGetProperty(property, out var needs) ? [.. needs.EnumerateObject().Select(need => need.Name)] : [];
}
