using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace House.Tests.Supply;

/// <summary>The software bill of materials: CycloneDX 1.6 in JSON, the same bytes for the same lock files.</summary>
internal static class BillOfMaterials
{
    private const string Root = "roadmaptracker";
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lists packages and which needs which.</summary>
    public static string Of(IReadOnlyList<LockedPackage> packages)
    {
        var bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = Root, ["name"] = "RoadmapTracker" },
            },
            ["components"] = Array(packages.Select(Component)),
            ["dependencies"] = Array(packages.Select(package => Needs(package, packages))
                .Prepend(Dependency(Root, packages.Where(package => package.IsDirect).Select(package => package.Url)))),
        };
        return bill.ToJsonString(_json);
    }

    private static JsonObject Component(LockedPackage package)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Url,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = package.IsShipped ? "required" : "excluded",
            ["purl"] = package.Url,
        };

        // NuGet's is a hash of the content without its signature, which is no hash of the file.
        if (package.Registry == "npm")
            component["hashes"] = Array([new JsonObject { ["alg"] = "SHA-512", ["content"] = Hexadecimal(package.Hash) }]);
        else
            component["properties"] = Array([new JsonObject { ["name"] = "nuget:contentHash", ["value"] = package.Hash }]);
        return component;
    }

    // A lock file gives one version of a NuGet package to a project; where projects differ, and where npm keeps several, all are named.
    private static JsonObject Needs(LockedPackage package, IReadOnlyList<LockedPackage> packages)
        => Dependency(
            package.Url,
            packages.Where(other => other.Registry == package.Registry && package.Needs.Contains(other.Name, StringComparer.OrdinalIgnoreCase)).Select(other => other.Url));

    private static JsonObject Dependency(string url, IEnumerable<string> needs)
        => new() { ["ref"] = url, ["dependsOn"] = Array(needs.Select(need => (JsonNode)need)) };

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    private static string Hexadecimal(string integrity)
        => Convert.ToHexStringLower(Convert.FromBase64String(integrity[(integrity.IndexOf('-', StringComparison.Ordinal) + 1)..]));
}
