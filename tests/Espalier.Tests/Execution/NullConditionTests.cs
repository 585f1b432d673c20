using Espalier.Execution;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Execution;

/// <summary>Section 5.8.5: a variable with a default may be null at a non-null argument, and that is an execution error.</summary>
public sealed class NullConditionTests
{
    private int _resolved;

    [Theory]
    [InlineData("skip", "query($x: Boolean = true) { a @skip(if: $x) }", 41)]
    [InlineData("include", "query($x: Boolean = true) { b: a a @include(if: $x) }", 49)]
    [InlineData("include", "mutation($x: Boolean = true) { a @include(if: $x) }", 47)]
    public async Task Null_condition_fails_the_operation_before_anything_is_resolved(string directive, string document, int column)
    {
        var engine = new Engine([Count()], [Count()]);

        using var result = await engine.ExecuteAsync(document, """{"x":null}""");

        Assert.Equal((ResultKind.Executed, true, 0), (result.Kind, result.DataIsNull, _resolved));
        Assert.Equal(
            $$$"""{"errors":[{"message":"Argument \"@{{{directive}}}(if:)\" has invalid value: Expected variable \"$x\" provided to non-null type \"Boolean!\" not to be null.","locations":[{"line":1,"column":{{{column}}}}],"extensions":{"code":"BAD_REQUEST"}}],"data":null}""",
            System.Text.Encoding.UTF8.GetString(result.Body.Span));
    }

    [Fact]
    public async Task Null_among_more_conditions_than_a_plan_has_flags_fails_it_too()
    {
        var names = Enumerable.Range(0, 70).Select(i => $"x{i}").ToArray();
        var document = $"query({string.Join(" ", names.Select(name => $"${name}: Boolean = true"))}) {{ {string.Join(" ", names.Select(name => $"{name}: a @include(if: ${name})"))} }}";

        var unlimited = new ExecutionOptions { Limits = RequestLimits.Unlimited };

        using var result = await new Engine([Count()], options: unlimited).ExecuteAsync(document, """{"x69":null}""");

        Assert.Equal((ResultKind.Executed, true, 0), (result.Kind, result.DataIsNull, _resolved));
    }

    private Espalier.TypeSystem.OutputField Count() => Field.Each("a", Engine.Int, _ => Interlocked.Increment(ref _resolved));
}
