using System.Text;
using System.Text.Json;
using Espalier.Tests.Support;
using Espalier.TypeSystem;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Accounts.Access;

/// <summary>
/// Who may what: every mutation, every field of the query and of every object that has an id, for everybody, asked over HTTP. The rows
/// come from the schema, so a new field or mutation has a row, which somebody has to approve. "sees" is a value, "-" none, and a code is a
/// refusal; of a change based on a stale version CONFLICT says that the caller may make it. After a meant change run these tests with
/// <c>APPROVE=1</c> in the environment.
/// </summary>
public sealed class AccessMatrixTests : IClassFixture<RoadmapServer>
{
    private const int FieldsTogether = 6;

    private readonly RoadmapServer _server;
    private readonly List<(string Viewer, string Text)> _answers = [];

    public AccessMatrixTests(RoadmapServer server) => _server = server;

    [Fact]
    public async Task Everybody_may_what_is_approved_and_sees_no_canary_of_others()
    {
        var shape = await SchemaShape.ReadAsync(_server);
        var scenario = await AccessScenario.BuildAsync(_server);
        var matrix = new StringBuilder();
        Row(matrix, "", scenario.Viewers.Select(viewer => viewer.Name));
        await AddRowsAsync(matrix, scenario, "Query", [.. shape.Fields("Query").Select(field => (field, shape.Ask("Query", field, someId: scenario.Objects["organisation"].Id)))], "", "");
        foreach (var (name, found) in scenario.Objects)
        {
            await AddRowsAsync(
                matrix, scenario, name, Fields(shape, found.Type), $"node(id: \"{found.Id}\") {{ ... on {found.Type} {{", "} }", "node");
        }

        foreach (var (viewer, token) in scenario.Viewers)
        {
            var found = await _server.AskAsync($"{{ search(text: \"{AccessScenario.Canary}\", first: 10) {{ totalCount nodes {{ snippet {{ text }} }} }} }}", token: token);
            _answers.Add((viewer, found.ToString()));
        }

        await AddMutationsAsync(matrix, shape, scenario);
        foreach (var (viewer, text) in _answers)
        {
            if (viewer is not ("representative" or "Office")) Assert.DoesNotContain(AccessScenario.Canary, text, StringComparison.Ordinal);
        }

        Assert.Contains(_answers, answer => answer.Viewer == "Office" && answer.Text.Contains(AccessScenario.Canary, StringComparison.Ordinal));
        Approve.Text(matrix.ToString(), "AccessMatrix");
    }

    // A field that leads to an object without id of its own is asked for all that this object says.
    private static List<(string Name, string Ask)> Fields(SchemaShape shape, string type)
    {
        List<(string, string)> fields = [];
        foreach (var field in shape.Fields(type))
        {
            var parts = shape.Targets(type, field).Where(target => shape.Types.Contains(target) && !shape.Fields(target).Contains("id")).ToList();
            if (parts is not [var part])
            {
                fields.Add((field, shape.Ask(type, field)));
                continue;
            }

            foreach (var inner in shape.Fields(part)) fields.Add(($"{field}.{inner}", shape.Ask(type, field, shape.Ask(part, inner))));
        }

        return fields;
    }

    private async Task AddRowsAsync(
        StringBuilder matrix, AccessScenario scenario, string name, List<(string Name, string Ask)> fields, string before, string after, string? at = null)
    {
        var cells = fields.ToDictionary(field => field.Name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (viewer, token) in scenario.Viewers)
        {
            // A root field that is refused may leave nothing of those beside it.
            foreach (var chunk in fields.Chunk(at is null ? 1 : FieldsTogether))
            {
                var asked = string.Join(' ', chunk.Select((field, i) => $"f{i}: {field.Ask}"));
                var answer = await _server.AskAsync($"{{ {before} {asked} {after} }}", token: token);
                _answers.Add((viewer, answer.ToString()));
                for (var i = 0; i < chunk.Length; i++) cells[chunk[i].Name].Add(Cell(answer, at, $"f{i}", chunk[i].Name));
            }
        }

        foreach (var (field, outcomes) in cells) Row(matrix, $"{name}.{field}", outcomes);
    }

    private async Task AddMutationsAsync(StringBuilder matrix, SchemaShape shape, AccessScenario scenario)
    {
        var inputs = MutationInputs.Of(scenario);
        Assert.Equal(shape.Mutations.Order(StringComparer.Ordinal), inputs.Keys.Order(StringComparer.Ordinal));
        var declared = _server.Services.GetRequiredService<Schema>().MutationType!.FieldsByName;
        foreach (var mutation in shape.Mutations)
        {
            List<string> outcomes = [];
            foreach (var (viewer, token) in scenario.Viewers)
            {
                var answer = mutation == "uploadFile"
                    ? await _server.UploadAsync("{ errors { ... on Error { code message } } }", "Made up."u8.ToArray(), "made-up.txt", token)
                    : await _server.AskAsync($"mutation {{ {mutation}(input: {{ {inputs[mutation]} }}) {{ errors {{ ... on Error {{ code message }} }} }} }}", token: token);
                _answers.Add((viewer, answer.ToString()));
                outcomes.Add(answer.TryGetProperty("errors", out _)
                    ? answer.Text("errors.0.extensions.code")!
                    : answer.At($"data.{mutation}.errors").EnumerateArray().Select(error => error.Text("code")!).FirstOrDefault("done"));
            }

            Row(matrix, $"{mutation}()", outcomes);
            AssertAsDeclared(mutation, [.. declared[mutation].Authorization.SelectMany(requirement => requirement.Roles)], outcomes, scenario);
        }

        foreach (var (viewer, token) in scenario.Viewers.Skip(1))
        {
            var open = (await _server.DataAsync("{ viewer { mayCall } }", token: token)).At("viewer.mayCall").EnumerateArray().Select(name => name.GetString()!);
            Assert.Equal(declared.Values.Where(mutation => IsDeclaredFor(viewer, [.. mutation.Authorization.SelectMany(requirement => requirement.Roles)])).Select(mutation => mutation.Name), open);
        }
    }

    // Nobody passes who is not declared, and of each role that is declared somebody does: what the schema says is neither too little nor too much.
    private static void AssertAsDeclared(string mutation, IReadOnlyList<string> roles, List<string> outcomes, AccessScenario scenario)
    {
        var cells = scenario.Viewers.Zip(outcomes, (viewer, outcome) => (viewer.Name, Outcome: outcome)).ToList();
        foreach (var (viewer, outcome) in cells)
        {
            if (viewer == "anonymous") Assert.Equal("UNAUTHENTICATED", outcome);
            else if (!IsDeclaredFor(viewer, roles)) Assert.True(outcome == "FORBIDDEN", $"{mutation} is not declared for the {viewer}, who is told {outcome}.");
        }

        foreach (var role in roles)
        {
            Assert.True(
                cells.Exists(cell => IsDeclaredFor(cell.Name, [role]) && cell.Outcome is not ("FORBIDDEN" or "NOT_FOUND")),
                $"{mutation} is declared for {role}, and all of them are refused.");
        }
    }

    private static bool IsDeclaredFor(string viewer, IReadOnlyList<string> roles) =>
        roles.Count == 0 || roles.Any(role => viewer.EndsWith(role, StringComparison.OrdinalIgnoreCase));

    private static string Cell(JsonElement answer, string? at, string alias, string path)
    {
        if (answer.TryGetProperty("errors", out var errors)
            && errors.EnumerateArray().FirstOrDefault(error => !error.TryGetProperty("path", out var place) || place.ToString().Contains($"\"{alias}\"", StringComparison.Ordinal))
                is { ValueKind: JsonValueKind.Object } error)
        {
            return error.Text("extensions.code") ?? "error";
        }

        if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) return "-";
        if (at is not null) data = data.GetProperty(at);
        if (data.ValueKind != JsonValueKind.Object) return "-";
        var value = data.GetProperty(alias);
        foreach (var inner in path.Split('.').Skip(1)) value = First(value, inner);
        return IsThere(value) ? "sees" : "-";
    }

    // Of a list, what its items say together.
    private static JsonElement First(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("nodes", out var nodes) => First(nodes, field),
        JsonValueKind.Object => value.GetProperty(field),
        JsonValueKind.Array => value.EnumerateArray().Select(item => First(item, field)).FirstOrDefault(IsThere),
        _ => default,
    };

    private static bool IsThere(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.Array => value.EnumerateArray().Any(IsThere),
        JsonValueKind.Object when value.TryGetProperty("nodes", out var nodes) => IsThere(nodes),
        _ => true,
    };

    private static void Row(StringBuilder matrix, string name, IEnumerable<string> cells)
        => matrix.AppendLine($"{name,-52}{string.Concat(cells.Select(cell => $"{cell,-24}"))}".TrimEnd());
}
