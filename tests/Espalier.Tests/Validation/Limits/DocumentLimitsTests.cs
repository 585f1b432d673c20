using Espalier.Language;
using Espalier.Validation.Limits;
using static Espalier.Tests.Validation.Limits.Texts;

namespace Espalier.Tests.Validation.Limits;

/// <summary>Each limit of the shape of documents: what is at the limit passes, one more is refused.</summary>
public sealed class DocumentLimitsTests
{
    private static readonly Dictionary<string, Func<int, string>> Shapes = new(StringComparer.Ordinal)
    {
        ["maxDepth"] = Levels,
        ["maxDepth by fragments"] = FragmentLevels,
        ["maxDepth by inline fragments"] = n => "{one" + Repeat(n - 2, "{...{child") + "{name}" + Repeat(n - 2, "}}") + "}",
        ["maxRootFields"] = n => "{" + Repeat(n, "__typename ") + "}",
        ["maxRootFields by fragments"] = n => "{...R one{name}...{one{name}}} fragment R on Query{" + Repeat(n - 2, "__typename ") + "}",
        ["maxAliases"] = n => "{one{" + Repeat(n, i => $"a{i}:name ") + "}}",
        ["maxAliases by fragments"] = n => $"{{one{{...A ...A {Repeat(n % 2, "b:name")}}}}} fragment A on Item{{{Repeat(n / 2, i => $"a{i}:name ")}}}",
        ["maxDirectivesPerLocation"] = n => $"{{one{{name{Repeat(n, " @a")}}}}}",
        ["maxDirectivesPerLocation on an operation"] = n => $"query Q{Repeat(n, " @a")}{{one{{name}}}}",
        ["maxDirectivesPerLocation on a variable"] = n => $"query Q($a:Int{Repeat(n, " @a")}){{one{{name}}}}",
        ["maxDirectivesPerLocation on a spread"] = n => $"{{...F{Repeat(n, " @a")}}} fragment F on Query{{one{{name}}}}",
        ["maxDirectives"] = n => $"{{one{{{Repeat(n, "name@a ")}}}}}",
        ["maxDirectives in fragments"] = n => $"{{...F @a}} fragment F on Query @a{{one{{{Repeat(n - 2, "...@a{name} ")}}}}}",
        ["maxVariables"] = n => $"query Q({Repeat(n, i => $"$v{i}:Int ")}){{one{{name}}}}",
        ["maxSelections"] = n => $"{{one{{{Repeat(n - 1, "name ")}}}}}",
        ["maxSelections by fragments"] = n => $"{{one{{...F ...F {Repeat((n + 1) % 2, "name")}}}}} fragment F on Item{{{Repeat((n - 3) / 2, "name ")}}}",
        ["maxIntrospectionDepth"] = n => "{__schema{types" + Repeat(n, i => i % 2 == 0 ? "{interfaces" : "{possibleTypes") + "{name}" + Repeat(n, "}") + "}}",
        ["maxIntrospectionDepth by fragments"] = n => $"{{__type(name:\"A\"){{...T0}}}}{Repeat(n, i => $" fragment T{i} on __Type{{fields{{type{{...T{i + 1}}}}}}}")} fragment T{n} on __Type{{name}}",
        ["maxIntrospectionFields"] = n => $"{{__type(name:\"A\"){{{Repeat(n, "name ")}}}}}",
        ["maxIntrospectionFields by fragments"] = n => $"{{__type(name:\"A\"){{fields{{...F}} {Repeat((n - 1) % 10, "name ")}}}}} fragment F on __Field{{{Repeat((n - 1) / 10, "name ")}}}",
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_is_refused_when_it_asks_for_one_more_than_the_limit(string name)
    {
        var limit = name.Split(' ')[0];
        var value = (int)typeof(RequestLimits).GetProperty(char.ToUpperInvariant(limit[0]) + limit[1..])!.GetValue(RequestLimits.Default)!;

        Assert.Null(Check(Shapes[name](value)));
        var refusal = Check(Shapes[name](value + 1));

        Assert.NotNull(refusal);
        Assert.Equal("BAD_REQUEST", refusal.Code);
        Assert.Equal(limit, refusal.Extensions!["limit"]);
        Assert.Equal(value, refusal.Extensions["value"]);
        Assert.Equal((long)value + 1, refusal.Extensions["requested"]);
        Assert.Contains($"{value + 1}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"at most {value} ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_is_held_to_the_limits_when_a_document_has_several()
    {
        var refusal = Check("query A{one{name}}\nquery B{" + Repeat(21, "__typename ") + "}");

        Assert.Equal("maxRootFields", refusal?.Extensions!["limit"]);
        Assert.Equal([new SourcePosition(2, 1)], refusal!.Locations);
    }

    [Theory]
    [InlineData("{one{...A}} fragment A on Item{...B} fragment B on Item{...A name}")]
    [InlineData("{one{...A}} fragment A on Item{child{...A}}")]
    [InlineData("{...Nobody}")]
    [InlineData("fragment A on Item{name} fragment A on Item{name}")]
    [InlineData("type A{b:Int}")]
    public void Check_leaves_the_verdict_to_validation_when_a_document_is_invalid(string text) => Assert.Null(Check(text));

    [Fact]
    public void Introspection_is_refused_when_it_is_switched_off()
    {
        var off = new RequestLimits { AllowIntrospection = false };

        Assert.Null(DocumentLimits.Check(Parser.ParseDocument("{__typename one{__typename}}"), off));
        foreach (var text in new[] { "{__schema{types{name}}}", "{...F} fragment F on Query{__type(name:\"A\"){...T}} fragment T on __Type{name}", "{a:__schema{...{description}}}" })
        {
            var refusal = DocumentLimits.Check(Parser.ParseDocument(text), off);
            Assert.Equal("BAD_REQUEST", refusal?.Code);
            Assert.Equal("allowIntrospection", refusal!.Extensions!["limit"]);
        }
    }

    private static GraphQLError? Check(string text) =>
        DocumentLimits.Check(Parser.ParseDocument(text, ParserOptions.Unlimited), RequestLimits.Default);
}
