using System.Text;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.Response;
using Espalier.Tests.Binding.Conference;
using Espalier.TypeSystem;

namespace Espalier.Tests.Binding;

public sealed class LeafWriterTests
{
    private static readonly Row Filled = new(
        "a \"b\"", 7, 3, long.MaxValue, 2.5, 1.5f, 0.1m, true, Store.Ada, new DateOnly(2026, 11, 21),
        new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(2)), new Uri("https://example.org/x"), NullabilityTests.Day.Monday, 8, Store.Grace);

    private static readonly ObjectType Type =
        (ObjectType)SchemaFactory.Create([typeof(RowType), typeof(Queries)], _ => false).Types["Row"];

    public static TheoryData<string> Fields => [.. Type.Fields.Select(leaf => leaf.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Typed_writer_writes_what_the_type_writes(string name)
    {
        var field = Type.FieldsByName[name];
        var leaf = Assert.IsAssignableFrom<PureLeafResolver>(field.Resolver);
        using var typed = new JsonResponseWriter();
        using var general = new JsonResponseWriter();
        Assert.True(leaf.TryWrite(Filled, ArgumentValues.None, typed));
        ((LeafType)field.Type.NamedType()).Write(general, leaf.Resolve(Filled, ArgumentValues.None)!);
        Assert.Equal(Text(general), Text(typed));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("maybeNumber")]
    [InlineData("maybeKey")]
    public void Null_is_not_written(string name)
    {
        using var writer = new JsonResponseWriter();
        var leaf = (PureLeafResolver)Type.FieldsByName[name].Resolver!;
        Assert.False(leaf.TryWrite(Filled with { Text = null, MaybeNumber = null, MaybeKey = null }, ArgumentValues.None, writer));
        Assert.Equal(0, writer.Position);
        Assert.Null(leaf.Resolve(Filled with { Text = null, MaybeNumber = null, MaybeKey = null }, ArgumentValues.None));
    }

    [Fact]
    public void Number_without_a_json_form_is_an_error_of_the_type()
    {
        using var writer = new JsonResponseWriter();
        var leaf = (PureLeafResolver)Type.FieldsByName["ratio"].Resolver!;
        var error = Assert.Throws<CoercionException>(() => leaf.TryWrite(Filled with { Ratio = double.NaN }, ArgumentValues.None, writer));
        Assert.Equal("Float cannot represent non numeric value: NaN", error.Message);
    }

    [Fact]
    public void Number_that_is_no_member_of_its_enum_is_an_error_of_the_type()
    {
        using var writer = new JsonResponseWriter();
        var leaf = (PureLeafResolver)Type.FieldsByName["day"].Resolver!;
        Assert.Throws<CoercionException>(() => leaf.TryWrite(Filled with { Day = (NullabilityTests.Day)9 }, ArgumentValues.None, writer));
    }

    private static string Text(JsonResponseWriter writer) => Encoding.UTF8.GetString(writer.WrittenMemory.Span);

    public sealed record Row(
        string? Text,
        int Number,
        short Small,
        long Large,
        double Ratio,
        float Single,
        decimal Exact,
        bool Flag,
        [ID<Row>] Guid Key,
        DateOnly Date,
        DateTimeOffset Moment,
        Uri Link,
        NullabilityTests.Day Day,
        int? MaybeNumber,
        [ID<Row>] Guid? MaybeKey);

    [QueryType]
    public static class Queries
    {
        public static Row? Row() => null;
    }

    [ObjectType<Row>]
    public static class RowType
    {
        public static int Length([Parent] Row row) => row.Text?.Length ?? 0;
    }
}
