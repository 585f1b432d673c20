using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class EnumValuesRuleTests
{
    [Theory]
    [InlineData("enum E { A B }")]
    [InlineData("enum E extend enum E { A }")]
    public void Enum_is_valid_when_it_has_values(string sdl) => Assert.Empty(SchemaErrorsOf.SdlWithQuery(sdl));

    [Theory]
    [InlineData(
        "enum E",
        "Enum type E must define one or more values. 1:6")]
    public void Enum_is_refused_when_it_has_no_values(string sdl, params string[] errors)
        => Assert.Equal(errors, SchemaErrorsOf.SdlWithQuery(sdl));

    [Fact]
    public void Enum_is_refused_when_two_values_stand_for_one_CLR_value()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        var day = new EnumType("Day", [new EnumValue("FRIDAY", DayOfWeek.Friday), new EnumValue("FISH_DAY", DayOfWeek.Friday)]);
        builder.SetFields(builder.QueryType, [new OutputField("today", day)]);

        Assert.Equal(["Enum values Day.FRIDAY and Day.FISH_DAY stand for the same value."], SchemaErrorsOf.Built(builder));
    }
}
