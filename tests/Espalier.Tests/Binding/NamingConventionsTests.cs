using Espalier.Binding;

namespace Espalier.Tests.Binding;

public sealed class NamingConventionsTests
{
    [Theory]
    [InlineData("Name", "name")]
    [InlineData("Id", "id")]
    [InlineData("ISO3", "iso3")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("A", "a")]
    [InlineData("AsOf", "asOf")]
    [InlineData("already", "already")]
    public void Member_becomes_camel_case(string member, string expected) => Assert.Equal(expected, NamingConventions.CamelCase(member));

    [Theory]
    [InlineData("FirstTime", "FIRST_TIME")]
    [InlineData("Famous", "FAMOUS")]
    [InlineData("XMLDocument", "XML_DOCUMENT")]
    [InlineData("CPlus", "C_PLUS")]
    [InlineData("Day1Half", "DAY1_HALF")]
    [InlineData("ALREADY_FINE", "ALREADY_FINE")]
    public void Enum_member_becomes_constant_case(string member, string expected) => Assert.Equal(expected, NamingConventions.ConstantCase(member));

    [Theory]
    [InlineData(nameof(GetThingsAsync), "things")]
    [InlineData(nameof(ThingsAsync), "things")]
    [InlineData(nameof(GetThing), "thing")]
    [InlineData(nameof(Getaway), "getaway")]
    [InlineData(nameof(Get), "get")]
    [InlineData(nameof(Async), "async")]
    [InlineData(nameof(Named), "otherwise")]
    public void Method_loses_get_and_async(string method, string expected) =>
        Assert.Equal(expected, NamingConventions.Field(typeof(NamingConventionsTests).GetMethod(method)!));

    [Theory]
    [InlineData(typeof(IComparable), "Comparable")]
    [InlineData(typeof(Index), "Index")]
    [InlineData(typeof(List<int>), "List")]
    public void Type_keeps_its_name_without_the_prefix_of_interfaces(Type type, string expected) =>
        Assert.Equal(expected, NamingConventions.Type(type));

    [Theory]
    [InlineData(typeof(TimeoutException), "TimeoutError", "TIMEOUT")]
    [InlineData(typeof(StaleVersion), "StaleVersionError", "STALE_VERSION")]
    [InlineData(typeof(ParseError), "ParseError", "PARSE")]
    public void Exception_becomes_an_error_type_with_a_code(Type exception, string name, string code) =>
        Assert.Equal((name, code), (NamingConventions.ErrorType(exception), NamingConventions.ErrorCode(exception)));

    public static int GetThingsAsync() => 0;

    public static int ThingsAsync() => 0;

    public static int GetThing() => 0;

    public static int Getaway() => 0;

    public static int Get() => 0;

    public static int Async() => 0;

    [GraphQLName("otherwise")]
    public static int Named() => 0;

    private sealed class StaleVersion : Exception;

    private sealed class ParseError : Exception;
}
