using Espalier.Binding;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Tests.Binding;

public sealed class NullabilityTests
{
    private static readonly Schema Schema = SchemaFactory.Create([typeof(Queries), typeof(Row)], _ => false);

    [Theory]
    [InlineData("text", "String!")]
    [InlineData("maybeText", "String")]
    [InlineData("number", "Int!")]
    [InlineData("maybeNumber", "Int")]
    [InlineData("list", "[String!]!")]
    [InlineData("listOfMaybe", "[String]!")]
    [InlineData("maybeList", "[String!]")]
    [InlineData("maybeListOfMaybe", "[Int]")]
    [InlineData("array", "[Int!]!")]
    [InlineData("arrayOfMaybe", "[Boolean]!")]
    [InlineData("nested", "[[String]!]")]
    [InlineData("nestedArray", "[[Int!]]!")]
    [InlineData("task", "String!")]
    [InlineData("taskOfMaybe", "String")]
    [InlineData("valueTask", "[Row!]!")]
    [InlineData("valueTaskOfMaybe", "Row")]
    [InlineData("valueTaskOfMaybeNumber", "Float")]
    [InlineData("set", "[DateTime!]!")]
    [InlineData("oblivious", "String")]
    [InlineData("level", "Day")]
    public void Field_is_null_where_its_method_may_be(string field, string type) =>
        Assert.Equal(type, Schema.QueryType.FieldsByName[field].Type.ToString());

    [Theory]
    [InlineData("text", "String!")]
    [InlineData("maybe", "String")]
    [InlineData("numbers", "[Int!]!")]
    [InlineData("maybeNumbers", "[Int]")]
    [InlineData("optional", "[String!]")]
    [InlineData("withDefault", "Int! = 3")]
    [InlineData("day", "Day! = SUNDAY")]
    [InlineData("maybeDay", "Day = MONDAY")]
    [InlineData("unset", "Boolean")]
    public void Argument_may_be_null_where_its_parameter_may(string argument, string type)
    {
        var found = Schema.QueryType.FieldsByName["arguments"].ArgumentsByName[argument];
        var literal = found.DefaultValueLiteral is { } value ? $" = {Printer.Print(value)}" : "";
        Assert.Equal(type, $"{found.Type}{literal}");
    }

    [Theory]
    [InlineData("key", "ID!")]
    [InlineData("note", "String")]
    [InlineData("size", "Float!")]
    [InlineData("renamed", "Int!")]
    public void Positional_property_of_a_record_takes_its_annotations_from_the_parameter(string field, string type) =>
        Assert.Equal(type, ((ObjectType)Schema.Types["Row"]).FieldsByName[field].Type.ToString());

    public enum Day
    {
        Sunday,
        Monday,
    }

    [ObjectType]
    public sealed record Row([ID] string Key, string? Note, decimal Size, [GraphQLName("renamed")] int Old);

    [QueryType]
    public static class Queries
    {
        public static string Text() => "";

        public static string? MaybeText() => null;

        public static int Number() => 0;

        public static int? MaybeNumber() => null;

        public static IReadOnlyList<string> List() => [];

        public static IReadOnlyList<string?> ListOfMaybe() => [];

        public static List<string>? MaybeList() => null;

        public static IEnumerable<int?>? MaybeListOfMaybe() => null;

        public static int[] Array() => [];

        public static bool?[] ArrayOfMaybe() => [];

        public static IReadOnlyList<string?[]>? Nested() => null;

        public static int[]?[] NestedArray() => [];

        public static Task<string> TaskAsync() => Task.FromResult("");

        public static Task<string?> GetTaskOfMaybeAsync() => Task.FromResult<string?>(null);

        public static ValueTask<IReadOnlyCollection<Row>> ValueTaskAsync() => new([]);

        public static ValueTask<Row?> ValueTaskOfMaybeAsync() => default;

        public static ValueTask<double?> ValueTaskOfMaybeNumberAsync() => default;

        public static HashSet<DateTimeOffset> Set() => [];

        public static Day? Level() => null;

        public static string Arguments(
            string text,
            string? maybe,
            int[] numbers,
            IReadOnlyList<int?>? maybeNumbers,
            Optional<IReadOnlyList<string>?> optional,
            bool? unset = null,
            int withDefault = 3,
            Day day = Day.Sunday,
            Day? maybeDay = Day.Monday) => $"{text}{maybe}{numbers}{maybeNumbers}{optional}{unset}{withDefault}{day}{maybeDay}";

#nullable disable
        public static string Oblivious() => null;
#nullable restore
    }
}
