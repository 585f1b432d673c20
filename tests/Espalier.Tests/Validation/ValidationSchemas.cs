using Espalier.TypeSystem;

namespace Espalier.Tests.Validation;

/// <summary>The schemas that documents of these tests and of the corpus are validated against.</summary>
internal static class ValidationSchemas
{
    public static Schema Pets { get; } = SchemaBuilder.FromSdl(
        """
        directive @onField(level: Int! = 1, tags: [Tag!]) on FIELD
        directive @onOperation(reason: String) on QUERY | MUTATION | SUBSCRIPTION
        directive @many(n: Int!) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        directive @schemaOnly on OBJECT
        enum Tag { RED GREEN BLUE }
        scalar Any
        interface Node { id: ID! }
        interface Named { name(upper: Boolean = false): String }
        interface Pet implements Named { name(upper: Boolean = false): String tags: [Tag!]! owner: Owner size: Int }
        type Dog implements Pet & Named & Node {
          id: ID! name(upper: Boolean = false): String tags: [Tag!]! owner: Person size: Int!
          barks(times: Int!, at: Place): Boolean barkVolume: Int
        }
        type Cat implements Pet & Named {
          name(upper: Boolean = false): String tags: [Tag!]! owner: Person size: Int
          meows: Boolean! meowVolume: Int friends(first: Int = 10, filter: Filter): [Pet!]
        }
        type Person implements Named & Node & Owner {
          id: ID! name(upper: Boolean = false): String pets(filter: Filter, by: PetBy, ids: [ID!]): [Pet] age: Float relatives: [Person!]!
        }
        interface Owner implements Named { name(upper: Boolean = false): String pets(filter: Filter, by: PetBy, ids: [ID!]): [Pet] }
        type Robot { id: ID! model: String! }
        union CatOrDog = Cat | Dog
        union Thing = Robot | Person
        input Place { lat: Float! lon: Float! label: String = "here" }
        input Filter { tag: Tag tags: [Tag!] size: Int = 3 place: Place and: [Filter!] named: String any: Any }
        input PetBy @oneOf { id: ID name: String place: Place ids: [ID!] }
        type Query {
          pet(by: PetBy, byRequired: PetBy!): Pet pets(tags: [Tag!]! = [RED], matrix: [[Int!]]): [Pet!]! dog: Dog cat: Cat node(id: ID!): Node
          thing: Thing catOrDog: CatOrDog person(place: Place): Person find(filter: Filter!, any: Any, limit: Int! = 5): [Thing]
          flag(b: Boolean!): Boolean
        }
        type Mutation { add(input: Filter!): Dog rename(id: ID!, name: String): Person }
        type Subscription { petAdded(tag: Tag): Pet tick: Int }
        """);

    /// <summary>Only queries; fields whose names differ in digits.</summary>
    public static Schema Numbers { get; } = SchemaBuilder.FromSdl(
        """
        type Query {
          field1: Int field2: Int field10: Int field22: [Int!]! self: Query list: [Query!] maybe: [[Query]]
          sum(values: [Int!]!, weights: [[Float]], scale: Float = 1.5, mode: Mode! = FAST): Float
          echo(s: String, i: ID, b: Boolean, f: Float, n: Int): String
        }
        enum Mode { FAST SLOW SLOWER }
        """);

    /// <summary>Objects whose fields of one name differ in type.</summary>
    public static Schema Shapes { get; } = SchemaBuilder.FromSdl(
        """
        type Query { a: A b: B ab: AB i: I }
        interface I { x(p: Int): Int y: I s: String leaf: L deep(a: D): I }
        type A implements I { x(p: Int): Int y: A s: String! leaf: L deep(a: D): I only: Int box: [Int] }
        type B implements I { x(p: Int): Int! y: I s: String leaf: L deep(a: D): I only: String box: Int }
        union AB = A | B
        enum L { P Q }
        input D { d: D v: [Int] w: String }
        """);

    public static Schema Find(string name) => name switch
    {
        "pets" => Pets,
        "numbers" => Numbers,
        "shapes" => Shapes,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such schema."),
    };
}
