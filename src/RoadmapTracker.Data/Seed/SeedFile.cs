using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace RoadmapTracker.Data.Seed;

/// <summary>One of the embedded files of the seed.</summary>
internal static class SeedFile
{
    private static readonly string[] _names = ["sources", "recommendations", "roadmap", "organisations", "roundtables", "timeline", "progress"];

    /// <summary>The parsed file.</summary>
    public static JsonElement Read(string name)
    {
        using Stream stream = Open(name);
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>A hash over all files, which tells one edition of the seed from another.</summary>
    public static string ContentHash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in _names)
        {
            using Stream stream = Open(name);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string name)
        => Assembly.GetExecutingAssembly().GetManifestResourceStream($"RoadmapTracker.Data.Seed.{name}.json")
        ?? throw new InvalidOperationException($"The seed has no file '{name}'.");
}
