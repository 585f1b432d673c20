using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.SchemaRules;

public sealed class DirectiveLocationsRuleTests
{
    [Fact]
    public void Directive_is_valid_when_it_may_stand_somewhere() => Assert.Empty(SchemaErrorsOf.SdlWithQuery("directive @d on FIELD | QUERY"));

    [Fact]
    public void Directive_is_refused_when_it_may_stand_nowhere()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        builder.SetFields(builder.QueryType, [new OutputField("ok", SpecifiedScalars.Boolean)]);
        builder.AddDirective(new DirectiveType("nowhere", []));

        Assert.Equal(["Directive @nowhere must include 1 or more locations."], SchemaErrorsOf.Built(builder));
    }
}
