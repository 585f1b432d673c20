using Espalier.Tests.TypeSystem.Scalars;
using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem;

public sealed class EnumTypeTests
{
    private static readonly EnumType Day = new("Day", [new EnumValue("FRIDAY", DayOfWeek.Friday), new EnumValue("NEVER")]);

    [Fact]
    public void Value_is_read_and_written_by_name()
    {
        Assert.Equal(DayOfWeek.Friday, Leaf.Literal(Day, "FRIDAY"));
        Assert.Equal("NEVER", Leaf.Json(Day, "\"NEVER\""));
        Assert.Equal("\"FRIDAY\"", Leaf.Written(Day, DayOfWeek.Friday));
        Assert.Equal("FRIDAY", Leaf.Printed(Day, DayOfWeek.Friday));
    }

    [Fact]
    public void Value_is_refused_when_it_is_none_of_the_enum()
    {
        Assert.Equal("Value \"MONDAY\" does not exist in \"Day\" enum.", Leaf.Fault(() => Leaf.Literal(Day, "MONDAY")));
        Assert.Equal("Enum \"Day\" cannot represent non-enum value: \"FRIDAY\".", Leaf.Fault(() => Leaf.Literal(Day, "\"FRIDAY\"")));
        Assert.Equal("Value \"friday\" does not exist in \"Day\" enum.", Leaf.Fault(() => Leaf.Json(Day, "\"friday\"")));
        Assert.Equal("Enum \"Day\" cannot represent non-string value: 5.", Leaf.Fault(() => Leaf.Json(Day, "5")));
        Assert.Equal("Enum \"Day\" cannot represent value: Monday", Leaf.Fault(() => Leaf.Written(Day, DayOfWeek.Monday)));
    }
}
