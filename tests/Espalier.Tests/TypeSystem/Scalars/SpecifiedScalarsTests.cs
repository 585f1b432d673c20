using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.Scalars;

public sealed class SpecifiedScalarsTests
{
    public static TheoryData<string, string, object> Literals => new()
    {
        { "Int", "1", 1 },
        { "Int", "-2147483648", int.MinValue },
        { "Float", "1", 1d },
        { "Float", "1.5e2", 150d },
        { "String", "\"é\"", "é" },
        { "String", "\"\"\"block\"\"\"", "block" },
        { "Boolean", "true", true },
        { "ID", "\"a\"", "a" },
        { "ID", "123456789012345678901234567890", "123456789012345678901234567890" },
    };

    public static TheoryData<string, string, object> JsonValues => new()
    {
        { "Int", "2147483647", int.MaxValue },
        { "Int", "1.0", 1 },
        { "Int", "1e2", 100 },
        { "Float", "1", 1d },
        { "Float", "0.1", 0.1 },
        { "String", "\"\\u00e9\"", "é" },
        { "Boolean", "false", false },
        { "ID", "\"a\"", "a" },
        { "ID", "1", "1" },
        { "ID", "1.0", "1" },
    };

    public static TheoryData<string, object, string> Results => new()
    {
        { "Int", 1, "1" },
        { "Int", 1L, "1" },
        { "Int", (byte)1, "1" },
        { "Int", 1d, "1" },
        { "Int", 1m, "1" },
        { "Float", 1, "1" },
        { "Float", 1.5, "1.5" },
        { "Float", 0.1f, "0.1" },
        { "Float", 0.10m, "0.10" },
        { "String", "a\"b", "\"a\\\"b\"" },
        { "String", true, "\"true\"" },
        { "String", 1.5, "\"1.5\"" },
        { "Boolean", true, "true" },
        { "ID", "a", "\"a\"" },
        { "ID", 1, "\"1\"" },
        { "ID", Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
    };

    public static TheoryData<string, object, string> WrongResults => new()
    {
        { "Int", "1", "Int cannot represent non-integer value: \"1\"" },
        { "Int", 1.5, "Int cannot represent non-integer value: 1.5" },
        { "Int", double.NaN, "Int cannot represent non-integer value: NaN" },
        { "Int", 2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648" },
        { "Int", ulong.MaxValue, "Int cannot represent non 32-bit signed integer value: 18446744073709551615" },
        { "Float", double.PositiveInfinity, "Float cannot represent non numeric value: Infinity" },
        { "Float", "a", "Float cannot represent non numeric value: \"a\"" },
        { "String", DayOfWeek.Friday, "String cannot represent value: Friday" },
        { "Boolean", 1, "Boolean cannot represent a non boolean value: 1" },
        { "ID", 1.5, "ID cannot represent value: 1.5" },
    };

    public static TheoryData<string, object, string> Defaults => new()
    {
        { "Int", 1, "1" },
        { "Float", 1d, "1" },
        { "Float", 1.5, "1.5" },
        { "Float", 1e300, "1E+300" },
        { "String", "a", "\"a\"" },
        { "Boolean", false, "false" },
        { "ID", "1", "1" },
        { "ID", "01", "\"01\"" },
    };

    [Theory, MemberData(nameof(Literals))]
    public void Literal_is_read(string scalar, string literal, object value) => Assert.Equal(value, Leaf.Literal(Scalar(scalar), literal));

    [Theory, MemberData(nameof(JsonValues))]
    public void Json_value_is_read(string scalar, string json, object value) => Assert.Equal(value, Leaf.Json(Scalar(scalar), json));

    [Theory, MemberData(nameof(Results))]
    public void Result_is_written(string scalar, object value, string json) => Assert.Equal(json, Leaf.Written(Scalar(scalar), value));

    [Theory, MemberData(nameof(WrongResults))]
    public void Result_is_refused_when_the_scalar_cannot_represent_it(string scalar, object value, string message)
        => Assert.Equal(message, Leaf.Fault(() => Leaf.Written(Scalar(scalar), value)));

    [Theory, MemberData(nameof(Defaults))]
    public void Clr_value_becomes_a_literal_that_reads_back(string scalar, object value, string literal)
    {
        Assert.Equal(literal, Leaf.Printed(Scalar(scalar), value));
        Assert.Equal(value, Leaf.Literal(Scalar(scalar), literal));
    }

    [Theory]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "[\"a\"]", "String cannot represent a non string value: [\"a\"]")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("Boolean", "{ a: 1 }", "Boolean cannot represent a non boolean value: { a: 1 }")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("ID", "A", "ID cannot represent a non-string and non-integer value: A")]
    public void Literal_is_refused_when_it_is_of_another_type(string scalar, string literal, string message)
        => Assert.Equal(message, Leaf.Fault(() => Leaf.Literal(Scalar(scalar), literal)));

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "[1]", "Int cannot represent non-integer value: [1]")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1e400", "Int cannot represent non-integer value: 1e400")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "{\"a\":{\"b\":{\"c\":1}}}", "String cannot represent a non string value: { a: { b: [Object] } }")]
    [InlineData("String", "[1,2,3,4,5,6,7,8,9,10,11]", "String cannot represent a non string value: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 1 more item]")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "true", "ID cannot represent value: true")]
    public void Json_value_is_refused_when_it_is_of_another_type(string scalar, string json, string message)
        => Assert.Equal(message, Leaf.Fault(() => Leaf.Json(Scalar(scalar), json)));

    [Fact]
    public void Json_string_is_refused_when_it_holds_half_a_character()
        => Assert.Equal("String cannot represent text with an unpaired surrogate.", Leaf.Fault(() => Leaf.Json(SpecifiedScalars.String, "\"\\ud800\"")));

    private static ScalarType Scalar(string name) => SpecifiedScalars.All.Single(scalar => scalar.Name == name);
}
