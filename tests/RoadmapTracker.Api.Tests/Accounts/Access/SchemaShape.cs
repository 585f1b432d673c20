using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Accounts.Access;

/// <summary>What the schema says of itself by introspection, as far as the matrix needs it.</summary>
internal sealed class SchemaShape
{
    private const string Question =
        "{ __schema { types { name kind interfaces { name } possibleTypes { name } fields { name args { name defaultValue type { kind } } type { ...T } } } } } fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private readonly Dictionary<string, JsonElement> _types;

    private SchemaShape(JsonElement types) => _types = types.EnumerateArray().ToDictionary(type => type.Text("name")!, StringComparer.Ordinal);

    public static async Task<SchemaShape> ReadAsync(RoadmapServer server) => new((await server.DataAsync(Question)).At("__schema.types"));

    /// <summary>The object types that say something, and not only how it is laid out or what went wrong.</summary>
    public IEnumerable<string> Types => _types
        .Where(type => type.Value.Text("kind") == "OBJECT" && !type.Key.StartsWith("__", StringComparison.Ordinal)
            && !type.Key.EndsWith("Payload", StringComparison.Ordinal) && !type.Key.EndsWith("Connection", StringComparison.Ordinal)
            && !type.Key.EndsWith("Edge", StringComparison.Ordinal) && type.Key is not ("PageInfo" or "Mutation" or "Subscription")
            && !Interfaces(type.Value).Contains("Error"))
        .Select(type => type.Key)
        .Order(StringComparer.Ordinal);

    public IEnumerable<string> Mutations => Fields("Mutation");

    public IEnumerable<string> Fields(string type) => _types[type].At("fields").EnumerateArray().Select(field => field.Text("name")!);

    /// <summary>The object types that a field can lead to; none for a leaf.</summary>
    public IEnumerable<string> Targets(string type, string field)
    {
        var name = NamedType(Field(type, field).At("type"));
        return _types[name].Text("kind") switch
        {
            "OBJECT" => [name],
            "INTERFACE" or "UNION" => _types[name].At("possibleTypes").EnumerateArray().Select(possible => possible.Text("name")!),
            _ => [],
        };
    }

    /// <summary>How a field is asked: with the fewest items, and of objects only whether they are there.</summary>
    public string Ask(string type, string field, string? selection = null, string someId = "")
    {
        var arguments = Field(type, field).At("args").EnumerateArray().ToList();
        var given = ArgumentsOf(type, field, someId) ?? (arguments.Any(argument => argument.Text("name") == "first") ? "(first: 2)" : "");
        Assert.True(given.Length > 0 || !arguments.Any(IsRequired), $"Say in {nameof(ArgumentsOf)} how {type}.{field} is asked.");
        return $"{field}{given}{Selection(NamedType(Field(type, field).At("type")), selection)}";
    }

    private string Selection(string type, string? selection)
    {
        if (_types[type].Text("kind") is not ("OBJECT" or "INTERFACE" or "UNION")) return "";
        if (_types[type].Text("kind") != "OBJECT" || !Fields(type).Contains("nodes", StringComparer.Ordinal)) return $" {{ __typename {selection} }}";
        return $" {{ nodes {{ __typename {selection} }} }}";
    }

    private static string? ArgumentsOf(string type, string field, string someId) => type != "Query" ? null : field switch
    {
        "node" => $"(id: \"{someId}\")",
        "nodes" => $"(ids: [\"{someId}\"])",
        "organisation" => "(slug: \"kenya\")",
        "memberState" => "(iso3: \"KEN\")",
        "progressRecord" => "(code: \"upd-001\")",
        "theme" => "(slug: \"affordability\")",
        "recommendation" => "(code: \"1A\")",
        "pillar" => "(code: CONNECT)",
        "area" => "(slug: \"digital-inclusion\")",
        "roadmapAction" => "(code: \"act-1-1\")",
        "roundtable" => "(slug: \"rt-1a\")",
        "championSlates" => "(roundtable: \"rt-1a\", size: 2)",
        "search" => "(text: \"schools\", first: 2)",
        _ => null,
    };

    private JsonElement Field(string type, string field) => _types[type].At("fields").EnumerateArray().Single(found => found.Text("name") == field);

    private static bool IsRequired(JsonElement argument) => argument.Text("type.kind") == "NON_NULL" && argument.At("defaultValue").ValueKind == JsonValueKind.Null;

    private static string NamedType(JsonElement type)
    {
        while (type.At("ofType") is { ValueKind: JsonValueKind.Object } inner)
        {
            type = inner;
            if (!type.TryGetProperty("ofType", out _)) break;
        }

        return type.Text("name")!;
    }

    private static IEnumerable<string> Interfaces(JsonElement type) =>
        type.At("interfaces") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(one => one.Text("name")!) : [];
}
