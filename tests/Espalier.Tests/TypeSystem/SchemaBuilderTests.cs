using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    private class Animal;

    private sealed class Dog : Animal;

    [Fact]
    public void Types_that_are_only_mentioned_belong_to_the_schema_after_those_added()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        var mentioned = new EnumType("Mentioned", [new EnumValue("A")]);
        builder.SetFields(builder.QueryType, [new OutputField("a", mentioned)]);
        builder.Add(new EnumType("Added", [new EnumValue("B")]));

        Assert.Equal(["Query", "Added", "Mentioned"], builder.Build().Types.Keys.Take(3));
    }

    [Fact]
    public void Object_type_of_an_instance_is_that_of_the_nearest_base_class_when_its_class_has_none()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        var animal = new ObjectType("Animal") { ClrType = typeof(Animal) };
        builder.SetFields(builder.QueryType, [new OutputField("animal", animal)]);
        builder.SetFields(animal, [new OutputField("name", SpecifiedScalars.String)]);
        var schema = builder.Build();

        Assert.Same(animal, schema.GetObjectType(typeof(Dog)));
        Assert.Same(animal, schema.GetObjectType(typeof(Animal)));
        Assert.Null(schema.GetObjectType(typeof(string)));
    }

    [Fact]
    public void Coerced_defaults_become_the_class_that_an_input_object_is_bound_to()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        var size = new InputObjectType("Size") { ToClr = value => ((int)value["width"]!, (int)value["height"]!) };
        builder.SetFields(size, [new InputField("width", SpecifiedScalars.Int), new InputField("height", SpecifiedScalars.Int) { DefaultValueLiteral = Literals.Int(3) }]);
        var argument = new InputField("size", size) { DefaultValueLiteral = Espalier.Language.Parser.ParseConstValue("{ width: 2 }") };
        builder.SetFields(builder.QueryType, [new OutputField("area", SpecifiedScalars.Int) { Arguments = [argument] }]);
        builder.Build();

        Assert.Equal((2, 3), argument.DefaultValue);
    }

    [Fact]
    public void All_broken_rules_are_listed_when_a_schema_is_refused()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.FromSdl("type A enum B union C"));

        Assert.Equal(
            ["Query root type must be provided.", "Type A must define one or more fields.", "Union type C must define one or more member types.", "Enum type B must define one or more values."],
            exception.Errors.Select(error => error.Message));
        Assert.Contains("Union type C", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Non_null_type_is_refused_when_its_type_is_non_null_already()
        => Assert.Throws<ArgumentException>(() => new NonNullType(new NonNullType(SpecifiedScalars.Int)));

    [Fact]
    public void Wrapped_types_are_equal_when_they_are_written_the_same()
    {
        var type = new NonNullType(new ListType(new NonNullType(SpecifiedScalars.Int)));

        Assert.Equal(type, new NonNullType(new ListType(new NonNullType(SpecifiedScalars.Int))));
        Assert.NotEqual(type, new NonNullType(new ListType(SpecifiedScalars.Int)));
        Assert.Equal("[Int!]!", type.ToString());
        Assert.Same(SpecifiedScalars.Int, type.NamedType());
    }

    [Fact]
    public void Every_standard_element_is_described()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a(i: Int f: Float s: String b: Boolean d: ID): Int }");
        var standard = schema.Types.Values.Where(type => type.Name != "Query")
            .Concat<SchemaElement>(schema.Directives.Values).Concat(ExtendedScalars.All);

        Assert.All(standard.SelectMany(Within), element => Assert.False(string.IsNullOrWhiteSpace(element.Description), element.Coordinate));
    }

    private static IEnumerable<SchemaElement> Within(SchemaElement element) => element switch
    {
        FieldsType type => type.Fields.SelectMany(Within).Prepend(element),
        OutputField field => [field, .. field.Arguments],
        DirectiveType directive => [directive, .. directive.Arguments],
        EnumType type => [type, .. type.Values],
        _ => [element],
    };
}
