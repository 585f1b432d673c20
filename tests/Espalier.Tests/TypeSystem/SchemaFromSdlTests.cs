using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem;

public sealed class SchemaFromSdlTests
{
    [Fact]
    public void Types_refer_to_each_other_when_they_are_defined_in_a_circle()
    {
        var schema = SchemaBuilder.FromSdl("type Query { author: Author } type Author { books: [Book!]! } type Book { author: Author! }");

        var author = (ObjectType)schema.Types["Author"];
        Assert.Equal("[Book!]!", author.FieldsByName["books"].Type.ToString());
        Assert.Same(author, ((ObjectType)schema.Types["Book"]).Fields[0].Type.NamedType());
        Assert.Equal("Author.books", author.Fields[0].Coordinate);
    }

    [Fact]
    public void Extensions_are_merged_in_the_order_of_the_document()
    {
        var schema = SchemaBuilder.FromSdl("""
            extend type Query { second: Sort }
            type Query { first(input: Box): U }
            extend enum Sort { DOWN }
            enum Sort { UP }
            interface Named { name: String }
            type A { a: Int }
            extend type A implements Named { name: String }
            union U = A
            type B { b: Int }
            extend union U = B
            input Box { width: Int }
            extend input Box { height: Int }
            extend input Box @oneOf
            extend schema @link
            directive @link on SCHEMA
            """);

        Assert.Equal(["first", "second"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(["UP", "DOWN"], ((EnumType)schema.Types["Sort"]).Values.Select(value => value.Name));
        Assert.Equal(["A", "B"], ((UnionType)schema.Types["U"]).Members.Select(member => member.Name));
        Assert.Equal(["Named"], ((ObjectType)schema.Types["A"]).Interfaces.Select(type => type.Name));
        Assert.Equal(["width", "height"], ((InputObjectType)schema.Types["Box"]).Fields.Select(field => field.Name));
        Assert.True(((InputObjectType)schema.Types["Box"]).IsOneOf);
        Assert.Equal("link", Assert.Single(schema.AppliedDirectives).Name);
    }

    [Fact]
    public void Root_types_are_those_of_the_schema_definition_when_there_is_one()
    {
        var schema = SchemaBuilder.FromSdl("""
            "About the service"
            schema { query: Root mutation: Change }
            type Root { ok: Boolean }
            type Change { ok: Boolean }
            type Subscription { ok: Boolean }
            """);

        Assert.Equal("About the service", schema.Description);
        Assert.Equal("Root", schema.GetRootType(OperationType.Query)!.Name);
        Assert.Equal("Change", schema.MutationType!.Name);
        Assert.Null(schema.SubscriptionType);
    }

    [Fact]
    public void Default_values_are_coerced_with_the_defaults_inside_them()
    {
        var schema = SchemaBuilder.FromSdl("""
            type Query { find(filter: Filter! = { tags: "a" }, none: Int = null): Int }
            input Filter { page: Page = { size: 5 }, tags: [String!], order: Order = DOWN }
            input Page { size: Int!, offset: Int = 0 }
            enum Order { UP DOWN }
            """);

        var find = schema.QueryType.FieldsByName["find"];
        var filter = Assert.IsType<InputObjectValue>(find.ArgumentsByName["filter"].DefaultValue);
        var page = Assert.IsType<InputObjectValue>(filter["page"]);
        Assert.Equal(["a"], Assert.IsType<object?[]>(filter["tags"]));
        Assert.Equal(("DOWN", 5, 0), (filter["order"], page["size"], page["offset"]));
        Assert.True(filter.IsProvided(0));
        Assert.False(find.ArgumentsByName["filter"].IsRequired);
        Assert.IsType<NullValueNode>(find.ArgumentsByName["none"].DefaultValueLiteral);
        Assert.Null(find.ArgumentsByName["none"].DefaultValue);
    }

    [Fact]
    public void Possible_types_follow_interfaces_and_unions()
    {
        var schema = SchemaBuilder.FromSdl("""
            type Query { node: Node any: Any }
            interface Node { id: ID }
            interface Document implements Node { id: ID }
            type Report implements Document & Node { id: ID }
            type Person implements Node { id: ID }
            union Any = Person
            """);
        var node = (CompositeType)schema.Types["Node"];
        var document = (CompositeType)schema.Types["Document"];
        var any = (CompositeType)schema.Types["Any"];
        var person = (ObjectType)schema.Types["Person"];

        Assert.Equal(["Report", "Person"], schema.GetPossibleTypes(node).Select(type => type.Name));
        Assert.Equal(["Report"], schema.GetPossibleTypes(document).Select(type => type.Name));
        Assert.Equal([person], schema.GetPossibleTypes(any));
        Assert.Equal([person], schema.GetPossibleTypes(person));
        Assert.True(schema.IsSubType(node, (FieldsType)document));
        Assert.False(schema.IsSubType(document, person));
    }

    [Fact]
    public void Meta_fields_are_found_where_the_specification_has_them()
    {
        var schema = SchemaBuilder.FromSdl("type Query { any: Any } union Any = Person type Person { name: String }");
        var any = (CompositeType)schema.Types["Any"];

        Assert.Equal("String!", schema.GetField(any, "__typename")!.Type.ToString());
        Assert.Equal("__Schema!", schema.GetField(schema.QueryType, "__schema")!.Type.ToString());
        Assert.Equal("__Type", schema.GetField(schema.QueryType, "__type")!.Type.ToString());
        Assert.Null(schema.GetField((CompositeType)schema.Types["Person"], "__schema"));
        Assert.Null(schema.GetField(any, "name"));
    }

    [Fact]
    public void Scalars_of_the_specification_are_listed_only_when_used()
        => Assert.Equal(
            ["Query", "Float", "String", "Boolean", "__Schema"],
            SchemaBuilder.FromSdl("type Query { size(unit: Float): Float }").Types.Keys.Take(5));

    [Theory]
    [InlineData("type Query { a: Nope }", "Unknown type \"Nope\". 1:17")]
    [InlineData("extend type Nope { a: Int } type Query { a: Int }", "Cannot extend type \"Nope\" because it is not defined. 1:13")]
    [InlineData("extend union Query = Query type Query { a: Int }", "Cannot extend non-union type \"Query\". 1:14")]
    [InlineData("schema { query: Q } schema { query: Q } type Q { a: Int }", "Must provide only one schema definition. 1:21")]
    [InlineData("schema { query: Q query: Q } type Q { a: Int }", "There can be only one query type in schema. 1:10 1:19")]
    [InlineData("schema { query: Q } enum Q { A }", "Query root type must be Object type, it cannot be Q. 1:17")]
    [InlineData("schema { query: Q mutation: M } type Q { a: Int } enum M { A }", "Mutation root type must be Object type if provided, it cannot be M. 1:29")]
    [InlineData("type Query { a: U } union U = E enum E { A }", "Union type U can only include Object types, it cannot include E. 1:31")]
    [InlineData("type Query implements E { a: E } enum E { A }", "Type Query must only implement Interface types, it cannot implement E. 1:23")]
    [InlineData("type Query { a: Int } query { a }", "The document contains a definition that is neither of a type system nor an extension of one. 1:23")]
    public void Document_is_refused_with_message_and_place_when_it_describes_no_schema(string sdl, string error)
        => Assert.Equal([error], SchemaErrorsOf.Sdl(sdl));

    [Fact]
    public void Faults_of_kind_are_listed_together_with_broken_rules()
        => Assert.Equal(
            ["Union type U can only include Object types, it cannot include E. 1:39", "Input Object type I must define one or more fields. 1:69"],
            SchemaErrorsOf.Sdl("type Query { a: U } union U = Query | E enum E { A } scalar S input I"));
}
