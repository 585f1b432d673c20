using System.Text.Json;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Espalier.TypeSystem;
using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests;

public sealed class SchemaTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public void Schema_is_the_approved_one()
    {
        var printed = SdlPrinter.Print(server.Services.GetRequiredService<Schema>()).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(ProjectFolder.Schema) ? File.ReadAllText(ProjectFolder.Schema).ReplaceLineEndings("\n") : "";
        if (printed == approved) return;

        var received = Path.ChangeExtension(ProjectFolder.Schema, ".received.graphql");
        File.WriteAllText(received, printed);
        var difference = new InlineDiffBuilder(new Differ()).BuildDiffModel(approved, printed).Lines
            .Where(line => line.Type != ChangeType.Unchanged)
            .Select(line => $"{(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}");
        Assert.Fail($"The schema differs from schema/schema.graphql; to approve it, rename {Path.GetFileName(received)}.\n{string.Join('\n', difference)}");
    }

    [Fact]
    public async Task Every_element_has_a_description()
    {
        var data = await server.DataAsync(
            """
            {
              __schema {
                description
                types {
                  name description
                  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { name description } }
                  inputFields(includeDeprecated: true) { name description }
                  enumValues(includeDeprecated: true) { name description }
                }
                directives { name description args(includeDeprecated: true) { name description } }
              }
            }
            """);

        var schema = data.GetProperty("__schema");
        Assert.False(string.IsNullOrWhiteSpace(schema.GetProperty("description").GetString()));
        string[] undescribed =
        [
            .. schema.GetProperty("types").EnumerateArray().SelectMany(type => Undescribed(type, "")).Where(name => !name.StartsWith("__", StringComparison.Ordinal)),
            .. schema.GetProperty("directives").EnumerateArray().SelectMany(directive => Undescribed(directive, "@")),
        ];
        Assert.Empty(undescribed);
    }

    [Fact]
    public void Every_mutation_asks_for_a_signed_in_caller()
    {
        var mutations = server.Services.GetRequiredService<Schema>().MutationType!.Fields;

        Assert.NotEmpty(mutations);
        Assert.DoesNotContain(mutations, mutation => mutation.Authorization.Count == 0);
    }

    private static IEnumerable<string> Undescribed(JsonElement element, string path)
    {
        var name = path + element.GetProperty("name").GetString();
        if (string.IsNullOrWhiteSpace(element.GetProperty("description").GetString())) yield return name;
        foreach (var members in new[] { "fields", "args", "inputFields", "enumValues" })
        {
            if (!element.TryGetProperty(members, out var list) || list.ValueKind != JsonValueKind.Array) continue;
            foreach (var missing in list.EnumerateArray().SelectMany(member => Undescribed(member, name + "."))) yield return missing;
        }
    }
}
