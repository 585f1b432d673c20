using System.Text.Json;
using Espalier.Language;

namespace Espalier.Tests.Introspection;

/// <summary>Rebuilds SDL from the answer to a full introspection query, as clients do: knowing nothing but the JSON.</summary>
internal static class IntrospectedSdl
{
    public const string Query = """
        query Everything {
          __schema {
            description
            queryType { name } mutationType { name } subscriptionType { name }
            types {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) {
                name description isDeprecated deprecationReason
                args(includeDeprecated: true) { ...Input }
                type { ...Type }
              }
              inputFields(includeDeprecated: true) { ...Input }
              interfaces { name }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { name }
            }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } }
          }
        }
        fragment Input on __InputValue { name description type { ...Type } defaultValue isDeprecated deprecationReason }
        fragment Type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    private static readonly string[] Standard = ["Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Print(JsonElement schema)
    {
        DefinitionNode?[] definitions = [Roots(schema), .. List(schema, "directives", Directive), .. List(schema, "types", Type)];
        return $"{Printer.Print(new DocumentNode { Definitions = [.. definitions.OfType<DefinitionNode>()] })}\n";
    }

    private static SchemaDefinitionNode Roots(JsonElement schema) => new()
    {
        Description = Description(schema),
        OperationTypes =
        [
            .. Enum.GetValues<OperationType>()
                .Select(operation => (operation, Type: schema.GetProperty($"{operation.ToString().ToLowerInvariant()}Type")))
                .Where(root => root.Type.ValueKind != JsonValueKind.Null)
                .Select(root => new OperationTypeDefinitionNode { Operation = root.operation, Type = Named(root.Type) }),
        ],
    };

    private static DirectiveDefinitionNode? Directive(JsonElement directive) => IsStandard(directive) ? null : new DirectiveDefinitionNode
    {
        Description = Description(directive),
        Name = Name(directive),
        Arguments = List(directive, "args", Input),
        Repeatable = directive.GetProperty("isRepeatable").GetBoolean(),
        Locations = List(directive, "locations", location => new NameNode { Value = location.GetString()! }),
    };

    private static TypeDefinitionNode? Type(JsonElement type) => IsStandard(type) ? null : Text(type, "kind") switch
    {
        "SCALAR" => new ScalarTypeDefinitionNode { Description = Description(type), Name = Name(type), Directives = Use("specifiedBy", "url", Text(type, "specifiedByURL")) },
        "OBJECT" => new ObjectTypeDefinitionNode { Description = Description(type), Name = Name(type), Interfaces = List(type, "interfaces", Named), Fields = List(type, "fields", Field) },
        "INTERFACE" => new InterfaceTypeDefinitionNode { Description = Description(type), Name = Name(type), Interfaces = List(type, "interfaces", Named), Fields = List(type, "fields", Field) },
        "UNION" => new UnionTypeDefinitionNode { Description = Description(type), Name = Name(type), Types = List(type, "possibleTypes", Named) },
        "ENUM" => new EnumTypeDefinitionNode { Description = Description(type), Name = Name(type), Values = List(type, "enumValues", Value) },
        "INPUT_OBJECT" => new InputObjectTypeDefinitionNode
        {
            Description = Description(type),
            Name = Name(type),
            Directives = type.GetProperty("isOneOf").GetBoolean() ? [new DirectiveNode { Name = new NameNode { Value = "oneOf" } }] : [],
            Fields = List(type, "inputFields", Input),
        },
        var kind => throw new InvalidOperationException($"A named type of kind {kind}."),
    };

    private static FieldDefinitionNode Field(JsonElement field) => new()
    {
        Description = Description(field),
        Name = Name(field),
        Arguments = List(field, "args", Input),
        Type = Parser.ParseType(Reference(field.GetProperty("type"))),
        Directives = Deprecated(field),
    };

    private static InputValueDefinitionNode Input(JsonElement input) => new()
    {
        Description = Description(input),
        Name = Name(input),
        Type = Parser.ParseType(Reference(input.GetProperty("type"))),
        DefaultValue = Text(input, "defaultValue") is { } literal ? Parser.ParseConstValue(literal) : null,
        Directives = Deprecated(input),
    };

    private static EnumValueDefinitionNode Value(JsonElement value) => new() { Description = Description(value), Name = Name(value), Directives = Deprecated(value) };

    private static DirectiveNode[] Deprecated(JsonElement element)
    {
        Assert.Equal(element.GetProperty("isDeprecated").GetBoolean(), Text(element, "deprecationReason") is not null);
        return Use("deprecated", "reason", Text(element, "deprecationReason"));
    }

    private static DirectiveNode[] Use(string directive, string argument, string? value) => value is null ? [] :
    [
        new DirectiveNode
        {
            Name = new NameNode { Value = directive },
            Arguments = [new ArgumentNode { Name = new NameNode { Value = argument }, Value = new StringValueNode { Value = value } }],
        },
    ];

    private static string Reference(JsonElement type) => Text(type, "kind") switch
    {
        "LIST" => $"[{Reference(type.GetProperty("ofType"))}]",
        "NON_NULL" => $"{Reference(type.GetProperty("ofType"))}!",
        _ => Text(type, "name")!,
    };

    private static bool IsStandard(JsonElement element) => Text(element, "name") is { } name && (name.StartsWith("__", StringComparison.Ordinal) || Standard.Contains(name));

    private static NamedTypeNode Named(JsonElement element) => new() { Name = Name(element) };

    private static NameNode Name(JsonElement element) => new() { Value = Text(element, "name")! };

    private static StringValueNode? Description(JsonElement element) => Text(element, "description") is { } text ? new StringValueNode { Value = text, Block = true } : null;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static T[] List<T>(JsonElement element, string property, Func<JsonElement, T> read) => [.. element.GetProperty(property).EnumerateArray().Select(read)];
}
