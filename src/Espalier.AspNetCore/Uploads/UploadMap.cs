using System.Globalization;
using System.Text.Json;
using Espalier.AspNetCore.Http;

namespace Espalier.AspNetCore.Uploads;

/// <summary>
/// The part <c>map</c>: which part of the request is the file for which places of the variables. GraphQL multipart request
/// specification, section "Multipart form field structure".
/// </summary>
internal sealed class UploadMap
{
    private const string Root = "variables.";

    private readonly Dictionary<string, IReadOnlyList<string>> _places = new(StringComparer.Ordinal);

    private UploadMap()
    {
    }

    /// <summary>The names of the parts that are files.</summary>
    public IReadOnlyCollection<string> Names => _places.Keys;

    /// <summary>Reads the map and checks that each place is there in the variables, holds null, and is mentioned once.</summary>
    /// <exception cref="RequestRefusedException">It is no map, or one of the places is not free.</exception>
    public static UploadMap Read(ReadOnlyMemory<byte> json, JsonElement variables, GraphQLUploadOptions options)
    {
        try
        {
            return ReadPlaces(json, variables, options);
        }
        catch (InvalidOperationException)
        {
            throw new RequestRefusedException("The part 'map' or the variables have a name with an escape that is half a character.");
        }
    }

    /// <summary>The places of a part's file, such as <c>input.documents.0</c>; null where the map does not mention the part.</summary>
    public IReadOnlyList<string>? Find(string name) => _places.GetValueOrDefault(name);

    private static UploadMap ReadPlaces(ReadOnlyMemory<byte> json, JsonElement variables, GraphQLUploadOptions options)
    {
        using var document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new RequestRefusedException("The part 'map' must be a JSON object.");

        var map = new UploadMap();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Array || member.Value.GetArrayLength() == 0)
                throw new RequestRefusedException("Each member of the part 'map' must be a list of paths.");
            var places = new List<string>();
            foreach (var path in member.Value.EnumerateArray())
            {
                if (taken.Count == options.MaxFiles)
                    throw new RequestRefusedException($"The part 'map' fills more than the {options.MaxFiles} places allowed (MaxFiles).");
                var place = ReadPlace(path, variables, options);
                if (!taken.Add(place)) throw new RequestRefusedException($"The part 'map' fills '{Root}{place}' twice.");
                places.Add(place);
            }

            map._places.Add(member.Name, places);
        }

        return map;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw new RequestRefusedException("The part 'map' is not valid JSON.");
        }
    }

    private static string ReadPlace(JsonElement path, JsonElement variables, GraphQLUploadOptions options)
    {
        if (path.ValueKind != JsonValueKind.String || path.GetString() is not { } text || !text.StartsWith(Root, StringComparison.Ordinal))
            throw new RequestRefusedException($"Each path in the part 'map' must be a string that begins with '{Root}'.");

        var place = text[Root.Length..];
        var depth = text.AsSpan().Count('.') + 1;
        if (depth > options.MaxPathDepth)
            throw new RequestRefusedException($"A path in the part 'map' has {depth} steps; at most {options.MaxPathDepth} are allowed (MaxPathDepth).");

        var value = variables;
        foreach (var step in place.Split('.'))
        {
            value = Step(value, step) ?? throw new RequestRefusedException($"The part 'map' names '{Inspectable(text)}', which is not in the operations.");
        }

        return value.ValueKind == JsonValueKind.Null
            ? place
            : throw new RequestRefusedException($"The part 'map' names '{Inspectable(text)}', where the operations have a value and not null.");
    }

    private static JsonElement? Step(JsonElement value, string step) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty(step, out var member) ? member : null,
        JsonValueKind.Array when IsIndex(step, out var index) && index < value.GetArrayLength() => value[index],
        _ => null,
    };

    // "01" and "+1" would be second names of the same place.
    private static bool IsIndex(string step, out int index)
        => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && (step.Length == 1 || step[0] != '0');

    private static string Inspectable(string path) => path.Length <= 100 ? path : $"{path.AsSpan(0, 100)}...";
}
