using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Espalier.Execution;

namespace Espalier.Tests.Differential;

/// <summary>Whether a response of the engine is one that the specification allows, given what the interpreter made of the request.</summary>
internal static class Comparison
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is wrong with the response; null for nothing.</summary>
    public static string? Complaint(Outcome expected, OperationResult actual)
    {
        var body = JsonNode.Parse(actual.Body.Span)!.AsObject();
        if (expected.Refusal is { } refusal)
        {
            return ComplaintAboutRefusal(refusal, actual, body);
        }

        if (actual.Kind != ResultKind.Executed)
        {
            return $"refused: {body.ToJsonString(Plain)}";
        }

        if (expected.HasNullCondition && actual.DataIsNull && actual.Errors is [{ Message: var message }] && message.StartsWith("Argument \"@", StringComparison.Ordinal))
        {
            return null;
        }

        if (!body.TryGetPropertyValue("data", out var data))
        {
            return "no data";
        }

        var expectedData = expected.Data?.ToJsonString(Plain) ?? "null";
        var actualData = data?.ToJsonString(Plain) ?? "null";
        return expectedData != actualData
            ? $"data differs:\n  expected {expectedData}\n  actual   {actualData}"
            : ComplaintAboutErrors(expected, body["errors"]?.AsArray() ?? []);
    }

    private static string? ComplaintAboutRefusal(IReadOnlySet<string> refusal, OperationResult actual, JsonObject body)
    {
        if (actual.Kind != ResultKind.RequestError || body.ContainsKey("data"))
        {
            return "not refused";
        }

        var blamed = actual.Errors.Select(error => error.Message.StartsWith("Variable \"$", StringComparison.Ordinal)
            ? error.Message.Split('"')[1][1..]
            : "operation").ToHashSet();
        return blamed.SetEquals(refusal) ? null : $"refused for {string.Join(" ", blamed)}, not for {string.Join(" ", refusal)}";
    }

    private static string? ComplaintAboutErrors(Outcome expected, JsonArray errors)
    {
        var actual = errors.Select(error => Read(error!.AsObject())).ToList();
        var paths = actual.Select(error => error.Path).ToList();
        if (paths.Distinct().Count() != paths.Count)
        {
            return "two errors at one position";
        }

        foreach (var error in actual)
        {
            if (!expected.Errors.Contains(error) && !expected.Errors.Contains(error with { Message = null }))
            {
                return $"an error that could not happen: {error}";
            }
        }

        foreach (var (path, causes) in expected.Nulled)
        {
            var explanations = actual.Count(error => causes.Contains(error) || causes.Contains(error with { Message = null }));
            var isVisible = !expected.Nulled.Keys.Any(other => other != path && IsAbove(other, path));
            if (explanations > 1 || (explanations == 0 && isVisible))
            {
                return $"{explanations} errors explain the null at \"{path}\"";
            }
        }

        return null;
    }

    private static bool IsAbove(string ancestor, string path) =>
        ancestor.Length == 0 || path.StartsWith($"{ancestor}/", StringComparison.Ordinal);

    private static PossibleError Read(JsonObject error)
    {
        var path = string.Join("/", error["path"]!.AsArray().Select(segment => segment!.ToString()));
        var message = error["message"]!.GetValue<string>();
        var code = error["extensions"]?["code"]?.GetValue<string>();
        var locations = string.Join(" ", error["locations"]!.AsArray().Select(place => $"{place!["line"]}:{place["column"]}"));
        return message switch
        {
            "An unexpected error occurred." when error["extensions"]?["id"] is not null => new PossibleError(path, locations, ErrorClass.Masked, message),
            _ when message.StartsWith("shown: ", StringComparison.Ordinal) => new PossibleError(path, locations, ErrorClass.Shown, message),
            _ when message.StartsWith("Cannot return null", StringComparison.Ordinal) => new PossibleError(path, locations, ErrorClass.NullInNonNull, message),
            _ when message.StartsWith("Expected Iterable", StringComparison.Ordinal) => new PossibleError(path, locations, ErrorClass.NotIterable, message),
            _ => new PossibleError(path, locations, code == ErrorCodes.BadRequest ? ErrorClass.Argument : ErrorClass.ResultCoercion, message),
        };
    }
}
