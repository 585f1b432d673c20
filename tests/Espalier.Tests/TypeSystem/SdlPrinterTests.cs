using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem;

public sealed class SdlPrinterTests
{
    /// <summary>Every construct of a type system document, in the printer's own form.</summary>
    private const string KitchenSink = """"
        """What the service is about."""
        schema @origin(of: "test") {
          query: Root
          mutation: Change
          subscription: News
        }

        """
        Says where something comes from.

        More than once, if need be.
        """
        directive @origin(
          """A name or an address."""
          of: String!
          weight: Float = 0.5
        ) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        directive @client on QUERY | FIELD

        type Root implements Node & Named @origin(of: "a") @origin(of: "b", weight: 2) {
          """The key."""
          id: ID!
          name: String
          find(filter: Filter! = { tags: ["a", "b"], depth: 3 }, first: Int = 10 @origin(of: "c")): [[Result!]]! @deprecated(reason: "Use `search`.")
          """Finds everything."""
          search(
            """What to look for."""
            text: String = "say \"hi\""
            old: Boolean @deprecated
          ): Result @origin(of: "d")
        }

        interface Node {
          id: ID!
        }

        interface Named implements Node @origin(of: "e") {
          id: ID!
          name: String
        }

        type Change {
          touch(by: Key!): Boolean!
        }

        type News {
          today: Weather @deprecated
        }

        union Result @origin(of: "f") = Root | Change

        """Sky and ground."""
        enum Weather @origin(of: "g") {
          """No cloud."""
          SUN
          RAIN @deprecated(reason: "Too wet")
          SNOW @origin(of: "h")
        }

        input Filter @origin(of: "i") {
          tags: [String!]! = []
          depth: Int = 1
          weather: Weather = SUN
          inner: Filter @deprecated
          since: Date @origin(of: "j")
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        """A day."""
        scalar Date @origin(of: "k") @specifiedBy(url: "https://example.org/date")

        """";

    [Fact]
    public void Sdl_is_unchanged_when_it_is_read_and_printed()
        => Assert.Equal(KitchenSink, SdlPrinter.Print(SchemaBuilder.FromSdl(KitchenSink)));

    [Theory]
    [InlineData("schema { query: Query mutation: Mutation } type Query { a: Int } type Mutation { a: Int }", false)]
    [InlineData("schema { query: Query } type Query { a: Int } type Mutation { a: Int }", true)]
    [InlineData("schema { query: Root } type Root { a: Int }", true)]
    [InlineData("\"About\" schema { query: Query } type Query { a: Int }", true)]
    public void Schema_definition_is_printed_only_when_usual_names_do_not_say_it_all(string sdl, bool printed)
        => Assert.Equal(printed, SdlPrinter.Print(SchemaBuilder.FromSdl(sdl)).Contains("schema {", StringComparison.Ordinal));

    [Fact]
    public void Standard_directives_are_printed_when_code_has_set_their_properties()
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        var key = new InputObjectType("Key") { IsOneOf = true };
        builder.SetFields(builder.QueryType,
        [
            new OutputField("day", ExtendedScalars.Date)
            {
                DeprecationReason = "Use nights",
                Arguments = [new InputField("key", key) { DeprecationReason = SpecifiedDirectives.DefaultDeprecationReason }],
            },
        ]);
        builder.SetFields(key, [new InputField("id", SpecifiedScalars.Id)]);

        Assert.Equal(
            """"
            type Query {
              day(key: Key @deprecated): Date @deprecated(reason: "Use nights")
            }

            input Key @oneOf {
              id: ID
            }

            """A day of the calendar without time and zone, as YYYY-MM-DD."""
            scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")

            """",
            SdlPrinter.Print(builder.Build()));
    }

    [Fact]
    public void Type_is_printed_alone_when_asked_for()
        => Assert.Equal("union Any = A", SdlPrinter.Print(SchemaBuilder.FromSdl("type Query { any: Any } union Any = A type A { a: Int }").Types["Any"]));
}
