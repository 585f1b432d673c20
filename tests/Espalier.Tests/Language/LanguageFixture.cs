using System.Text.Json;

namespace Espalier.Tests.Language;

/// <summary>The documents in Fixtures/, embedded in the test assembly.</summary>
public static class LanguageFixture
{
    public static string Executable => Read("executable.graphql");

    public static string ExecutablePrinted => Read("executable.printed.graphql").TrimEnd('\n');

    public static string TypeSystem => Read("type-system.graphql");

    public static string TypeSystemPrinted => Read("type-system.printed.graphql").TrimEnd('\n');

    public static IReadOnlyList<SyntaxErrorCase> SyntaxErrors =>
        JsonSerializer.Deserialize<SyntaxErrorCase[]>(Read("syntax-errors.json"), JsonSerializerOptions.Web)!;

    private static string Read(string name)
    {
        using var stream = typeof(LanguageFixture).Assembly.GetManifestResourceStream("Language/Fixtures/" + name)
            ?? throw new FileNotFoundException("No such fixture.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
