namespace Espalier.Language;

/// <content>Type system extensions. Specification section 3.1.1, Type System Extensions.</content>
internal ref partial struct DocumentParser
{
    private TypeSystemExtensionNode ParseExtension()
    {
        var start = Start;
        ExpectKeyword("extend"u8);
        if (SkipKeyword("schema"u8)) return ParseSchemaExtension(start);
        if (SkipKeyword("scalar"u8)) return ParseScalarExtension(start);
        if (SkipKeyword("type"u8)) return ParseObjectTypeExtension(start);
        if (SkipKeyword("interface"u8)) return ParseInterfaceExtension(start);
        if (SkipKeyword("union"u8)) return ParseUnionExtension(start);
        if (SkipKeyword("enum"u8)) return ParseEnumExtension(start);
        if (SkipKeyword("input"u8)) return ParseInputObjectExtension(start);
        throw Unexpected();
    }

    /// <summary>An extension that adds nothing is no extension: each production asks for at least one part.</summary>
    private readonly T NotEmpty<T>(T extension, int parts)
        where T : TypeSystemExtensionNode => extension.Directives.Count + parts > 0 ? extension : throw Unexpected();

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        var extension = new SchemaExtensionNode
        {
            Directives = ParseConstDirectives(),
            OperationTypes = OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.OperationTypes.Count);
    }

    private ScalarTypeExtensionNode ParseScalarExtension(int start)
    {
        var extension = new ScalarTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseConstDirectives(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, 0);
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        var extension = new ObjectTypeExtensionNode
        {
            Name = ParseName(),
            Interfaces = ParseImplements(),
            Directives = ParseConstDirectives(),
            Fields = ParseFieldDefinitions(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.Interfaces.Count + extension.Fields.Count);
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(int start)
    {
        var extension = new InterfaceTypeExtensionNode
        {
            Name = ParseName(),
            Interfaces = ParseImplements(),
            Directives = ParseConstDirectives(),
            Fields = ParseFieldDefinitions(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.Interfaces.Count + extension.Fields.Count);
    }

    private UnionTypeExtensionNode ParseUnionExtension(int start)
    {
        var extension = new UnionTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseConstDirectives(),
            Types = ParseMemberTypes(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.Types.Count);
    }

    private EnumTypeExtensionNode ParseEnumExtension(int start)
    {
        var extension = new EnumTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseConstDirectives(),
            Values = ParseEnumValueDefinitions(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.Values.Count);
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(int start)
    {
        var extension = new InputObjectTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseConstDirectives(),
            Fields = ParseInputFields(),
            Span = SpanFrom(start),
        };
        return NotEmpty(extension, extension.Fields.Count);
    }
}
