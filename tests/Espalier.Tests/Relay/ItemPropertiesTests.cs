using System.Text;
using System.Text.Json;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.Relay;

namespace Espalier.Tests.Relay;

public sealed class ItemPropertiesTests
{
    private static readonly RequestExecutor Executor = new(
        SchemaFactory.Create([typeof(BoatType), typeof(NamedType), typeof(Queries)], type => type == typeof(Log)));

    [Theory]
    [InlineData("{ boats { nodes { name } } }", "Name")]
    [InlineData("{ boats { nodes { name length } edges { node { flag } } } }", "Flag Length Name")]
    [InlineData("{ boats { nodes { ...Both } } } fragment Both on Boat { length name }", "Length Name")]
    [InlineData("{ boats { nodes { __typename } } }", "")]
    [InlineData("{ boats { totalCount pageInfo { endCursor } edges { cursor } } }", "")]
    [InlineData("{ boats { nodes { label } } }", "Length Name")]
    [InlineData("{ boats { nodes { motto } } }", "")]
    [InlineData("{ boats { nodes { name whole } } }", null)]
    [InlineData("{ named { nodes { name } } }", null)]
    [InlineData("query ($more: Boolean = false) { boats { nodes { name length @include(if: $more) whole @include(if: $more) } } }", "Name")]
    public async Task Properties_are_those_that_the_fields_asked_for_look_at(string document, string? expected) =>
        Assert.Equal(expected, await AskAsync(document));

    [Fact]
    public async Task Properties_follow_the_variables_of_each_request()
    {
        const string Document = "query ($more: Boolean!) { boats { nodes { name length @include(if: $more) } } }";
        Assert.Equal("Name", await AskAsync(Document, new { more = false }));
        Assert.Equal("Length Name", await AskAsync(Document, new { more = true }));
        Assert.Equal("Name", await AskAsync(Document, new { more = false }));
    }

    [Fact]
    public void Property_that_the_parent_does_not_have_is_refused()
    {
        var refused = Assert.Throws<BindingException>(() => SchemaFactory.Create([typeof(Wrong), typeof(Queries)], type => type == typeof(Log)));
        Assert.Contains("Boat has no public property Sail.", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> AskAsync(string document, object? variables = null)
    {
        var log = new Log();
        using var result = await Executor.ExecuteAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Services = log, Variables = JsonSerializer.SerializeToElement(variables) },
            TestContext.Current.CancellationToken);
        var answer = Encoding.UTF8.GetString(result.Body.Span);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        return log.Asked.ItemProperties is { } properties ? string.Join(' ', properties) : null;
    }

    [InterfaceType]
    public interface INamed
    {
        string Name { get; }
    }

    public sealed record Boat(string Name, int Length, string Flag) : INamed;

    public sealed class Log : IServiceProvider
    {
        public PagingArguments Asked { get; set; } = null!;

        public object? GetService(Type serviceType) => serviceType == typeof(Log) ? this : null;
    }

    [ObjectType<Boat>]
    public static class BoatType
    {
        public static string GetLabel([Parent(nameof(Boat.Name), nameof(Boat.Length))] Boat boat) => $"{boat.Name}, {boat.Length} m";

        public static string GetWhole([Parent] Boat boat) => boat.ToString();

        public static string GetMotto() => "Onwards";
    }

    [InterfaceType<INamed>]
    public static class NamedType;

    [QueryType]
    public static class Queries
    {
        [UsePaging]
        public static Page<Boat> GetBoats(PagingArguments page, Log log)
        {
            log.Asked = page;
            return new([new Boat("Ida", 9, "NO")], HasNextPage: false, HasPreviousPage: false, boat => boat.Name, TotalCount: 1);
        }

        [UsePaging]
        public static Page<INamed> GetNamed(PagingArguments page, Log log)
        {
            log.Asked = page;
            return new([new Boat("Ida", 9, "NO")], HasNextPage: false, HasPreviousPage: false, named => named.Name);
        }
    }

    [ObjectType<Boat>]
    public static class Wrong
    {
        public static string GetSail([Parent("Sail")] Boat boat) => boat.Name;
    }
}
