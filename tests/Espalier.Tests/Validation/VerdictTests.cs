using System.Text.Json;
using Espalier.Language;
using Espalier.Validation;

namespace Espalier.Tests.Validation;

/// <summary>
/// Documents made at random, with what graphql-js 17 says of them when it applies the specification's rules: the same errors in the
/// same order at the same places.
/// </summary>
public sealed class VerdictTests
{
    private static readonly JsonElement[] Cases = Read();

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Errors_are_those_of_graphql_js(int index)
    {
        var verdict = Cases[index];
        var document = Parser.ParseDocument(verdict.GetProperty("document").GetString()!);

        var errors = DocumentValidator.Validate(ValidationSchemas.Find(verdict.GetProperty("schema").GetString()!), document);

        Assert.Equal(verdict.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!), errors.Select(ErrorText.Of));
    }

    private static JsonElement[] Read()
    {
        using var stream = typeof(VerdictTests).Assembly.GetManifestResourceStream("Validation/Fixtures/graphql-js-verdicts.json")
            ?? throw new InvalidOperationException("The verdicts are not embedded in the test assembly.");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(verdict => verdict.Clone())];
    }
}
