using System.Collections.Frozen;

namespace Espalier.Language;

/// <content>Type system definitions. Specification section 3, Type System.</content>
internal ref partial struct DocumentParser
{
    /// <summary>Specification section 3.13, ExecutableDirectiveLocation and TypeSystemDirectiveLocation.</summary>
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.ToFrozenSet(
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ]);

    /// <summary>Reads the definition the current keyword begins, or nothing when it begins none.</summary>
    private TypeSystemDefinitionNode? TryParseTypeSystemDefinition(int start, StringValueNode? description)
    {
        if (SkipKeyword("schema"u8)) return ParseSchema(start, description);
        if (SkipKeyword("scalar"u8)) return ParseScalar(start, description);
        if (SkipKeyword("type"u8)) return ParseObjectType(start, description);
        if (SkipKeyword("interface"u8)) return ParseInterface(start, description);
        if (SkipKeyword("union"u8)) return ParseUnion(start, description);
        if (SkipKeyword("enum"u8)) return ParseEnum(start, description);
        if (SkipKeyword("input"u8)) return ParseInputObject(start, description);
        return SkipKeyword("directive"u8) ? ParseDirectiveDefinition(start, description) : null;
    }

    private SchemaDefinitionNode ParseSchema(int start, StringValueNode? description) => new()
    {
        Description = description,
        Directives = ParseConstDirectives(),
        OperationTypes = Many(TokenKind.BraceLeft, "\"{\"", static (ref parser) => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight),
        Span = SpanFrom(start),
    };

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon, "\":\"");
        return new OperationTypeDefinitionNode { Operation = operation, Type = ParseNamedType(), Span = SpanFrom(start) };
    }

    private ScalarTypeDefinitionNode ParseScalar(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseConstDirectives(),
        Span = SpanFrom(start),
    };

    private ObjectTypeDefinitionNode ParseObjectType(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Interfaces = ParseImplements(),
        Directives = ParseConstDirectives(),
        Fields = ParseFieldDefinitions(),
        Span = SpanFrom(start),
    };

    private InterfaceTypeDefinitionNode ParseInterface(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Interfaces = ParseImplements(),
        Directives = ParseConstDirectives(),
        Fields = ParseFieldDefinitions(),
        Span = SpanFrom(start),
    };

    private UnionTypeDefinitionNode ParseUnion(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseConstDirectives(),
        Types = ParseMemberTypes(),
        Span = SpanFrom(start),
    };

    private EnumTypeDefinitionNode ParseEnum(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseConstDirectives(),
        Values = ParseEnumValueDefinitions(),
        Span = SpanFrom(start),
    };

    private InputObjectTypeDefinitionNode ParseInputObject(int start, StringValueNode? description) => new()
    {
        Description = description,
        Name = ParseName(),
        Directives = ParseConstDirectives(),
        Fields = ParseInputFields(),
        Span = SpanFrom(start),
    };

    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At, "\"@\"");
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseDirectiveLocation()),
            Span = SpanFrom(start),
        };
    }

    private NameNode ParseDirectiveLocation()
    {
        var before = this;
        var name = ParseName();
        return DirectiveLocations.Contains(name.Value) ? name : throw before.Unexpected();
    }

    private NamedTypeNode[] ParseImplements() => SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, NamedType) : [];

    private NamedTypeNode[] ParseMemberTypes() => Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, NamedType) : [];

    private FieldDefinitionNode[] ParseFieldDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    private InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.ParenRight);

    private InputValueDefinitionNode[] ParseInputFields() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.BraceRight);

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon, "\":\"");
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseType(),
            Directives = ParseConstDirectives(),
            Span = SpanFrom(start),
        };
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon, "\":\"");
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseConstDirectives(),
            Span = SpanFrom(start),
        };
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = Start;
        var description = ParseDescription();
        if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
        {
            throw Error($"{_lexer.Describe()} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseConstDirectives(),
            Span = SpanFrom(start),
        };
    }

    private static NamedTypeNode NamedType(ref DocumentParser parser) => parser.ParseNamedType();
}
