using Espalier.Language;
using Espalier.Validation;
using Espalier.Validation.Limits;
using static Espalier.Tests.Validation.Limits.Texts;

namespace Espalier.Tests.Validation.Limits;

/// <summary>Documents made to exhaust a server. Work is counted instead of timed.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>What the parser lets pass when its limits are off, so that the limits behind it have to hold.</summary>
    private static readonly RequestLimits OpenParser = new() { Parser = ParserOptions.Unlimited };

    private static readonly Dictionary<string, string> Bombs = new(StringComparer.Ordinal)
    {
        ["10,000 aliases"] = "{" + Repeat(10_000, i => $"a{i}:__typename ") + "}",
        ["10,000 aliases below"] = "{one{" + Repeat(10_000, i => $"a{i}:name ") + "}}",
        ["100,000 repeated fields"] = "{one{" + Repeat(100_000, "name ") + "}}",
        ["100,000 repeated root fields"] = "{" + Repeat(100_000, "__typename ") + "}",
        ["fragments doubling 30 times"] = Doubling(30),
        ["fragments doubling 10,000 times"] = Doubling(10_000),
        ["65 levels"] = Levels(65),
        ["10,000 levels"] = Levels(10_000),
        ["10,000 inline fragments"] = Repeat(10_000, "{...") + "{__typename}" + Repeat(10_000, "}"),
        ["65 levels of fragments"] = FragmentLevels(65),
        ["10,000 levels of fragments"] = FragmentLevels(10_000),
        ["65 lists"] = "{ordered(deep:" + Repeat(65, "[") + Repeat(65, "]") + "){name}}",
        ["10,000 lists"] = "{ordered(deep:" + Repeat(10_000, "[") + Repeat(10_000, "]") + "){name}}",
        ["65 objects"] = "{ordered(order:" + Repeat(65, "{by:") + "[]" + Repeat(65, "}") + "){name}}",
        ["10,000 objects"] = "{ordered(order:" + Repeat(10_000, "{by:") + "[]" + Repeat(10_000, "}") + "){name}}",
        ["65 types"] = "query($v:" + Repeat(65, "[") + "String" + Repeat(65, "]") + "){ordered(deep:$v){name}}",
        ["10,000 types"] = "query($v:" + Repeat(10_000, "[") + "String" + Repeat(10_000, "]") + "){ordered(deep:$v){name}}",
        ["10,000 directives at one place"] = "{one{name" + Repeat(10_000, " @include(if:true)") + "}}",
        ["10,000 directives at as many places"] = "{one{" + Repeat(10_000, "name@skip(if:false) ") + "}}",
        ["10,000 variables"] = $"query({Repeat(10_000, i => $"$v{i}:Int ")}){{one{{name}}}}",
        ["introspection from type to type"] = "{__schema{types" + Repeat(5, "{fields{type") + "{name}" + Repeat(5, "}}") + "}}",
        ["introspection many times"] = "{" + Repeat(15, i => $"s{i}:__schema{{types{{fields{{args{{type{{name kind}}}}}}}}}}") + Repeat(4, i => $" t{i}:__schema{{types{{fields{{{Repeat(150, "name ")}}}}}}}") + "}",
        ["introspection by fragments"] = $"{{__schema{{types{{...T0}}}}}}{Repeat(10, i => $" fragment T{i} on __Type{{interfaces{{...T{i + 1}}} possibleTypes{{...T{i + 1}}}}}")} fragment T10 on __Type{{name}}",
    };

    public static TheoryData<string> Names => [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Request_is_refused_and_the_next_is_answered_when_a_document_is_hostile(string bomb)
    {
        foreach (var limits in new[] { RequestLimits.Default, OpenParser with { Parser = ParserOptions.Unlimited with { MaxDepth = 64 } } })
        {
            RunOnSmallStack(async () =>
            {
                var service = new LimitedService(limits);

                var response = await service.AskAsync(Bombs[bomb]);

                var error = Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
                Assert.Equal("BAD_REQUEST", error.GetProperty("code").GetString());
                Assert.NotEmpty(error.GetProperty("limit").GetString()!);
                Assert.True(error.TryGetProperty("value", out _));
                Assert.False(response.TryGetProperty("data", out _));
                Assert.Equal(0, service.Calls);
                Assert.Equal("""{"__typename":"Query"}""", (await service.AskAsync("{__typename}")).GetProperty("data").GetRawText());
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Measuring_looks_at_each_selection_once_when_a_document_is_hostile(string bomb)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(Bombs[bomb], ParserOptions.Unlimited);
        }
        catch (SyntaxException)
        {
            return;
        }

        var measure = new DocumentMeasure(document);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
            measure.Of(operation);

        Assert.InRange(measure.Steps, 1, SelectionsIn(document));
    }

    [Theory]
    [InlineData(65)]
    [InlineData(10_000)]
    public void Variables_are_refused_when_their_values_nest_too_deep(int levels)
    {
        RunOnSmallStack(async () =>
        {
            var service = new LimitedService();

            var objects = await service.AskAsync("query($v:Order){ordered(order:$v){name}}", $$"""{"v":{{Repeat(levels, "{\"by\":")}}null{{Repeat(levels, "}")}}}""");
            var lists = await service.AskAsync(
                "query($v:" + Repeat(64, "[") + "String" + Repeat(64, "]") + "){ordered(deep:$v){name}}", $$"""{"v":{{Repeat(levels, "[")}}{{Repeat(levels, "]")}}}""");

            Assert.Equal("maxVariableDepth", objects.GetProperty("errors")[0].GetProperty("extensions").GetProperty("limit").GetString());
            Assert.Equal("BAD_REQUEST", lists.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal(0, service.Calls);
        });
    }

    [Fact]
    public async Task Variables_are_accepted_when_their_values_nest_as_deep_as_allowed()
    {
        var service = new LimitedService();

        var response = await service.AskAsync("query($v:Order){ordered(order:$v){name}}", $$"""{"v":{{Repeat(64, "{\"by\":")}}null{{Repeat(64, "}")}}}""");

        Assert.False(response.TryGetProperty("errors", out _));
        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public async Task Errors_of_variables_end_at_the_limit_when_a_value_has_very_many()
    {
        var service = new LimitedService(new RequestLimits { Validation = new ValidationOptions { MaxErrors = 7 } });

        var response = await service.AskAsync("query($v:Order){ordered(order:$v){name}}", $$"""{"v":{ {{Repeat(100_000, i => $"\"x{i}\":1,")}} "name":"a" } }""");

        Assert.Equal(7, response.GetProperty("errors").GetArrayLength());
    }

    private static int SelectionsIn(DocumentNode document)
    {
        var counter = new Counter();
        SyntaxWalker.Walk(document, counter);
        return counter.Count;
    }

    private static void RunOnSmallStack(Func<Task> test)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => test().GetAwaiter().GetResult()), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private sealed class Counter : SyntaxVisitor
    {
        public int Count { get; private set; }

        public override VisitAction Enter(SyntaxNode node, SyntaxPath path)
        {
            Count += node is SelectionNode ? 1 : 0;
            return VisitAction.Continue;
        }
    }
}
