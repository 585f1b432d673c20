using Espalier.Language;

namespace Espalier.TypeSystem.Sdl;

/// <summary>The syntax that defines the parts of a schema: the way back from <see cref="SdlReader"/>.</summary>
internal static class SdlSyntax
{
    /// <summary>The schema definition; none when the roots have their usual names and nothing else is to be said (section 3.3.1).</summary>
    public static IEnumerable<DefinitionNode> SchemaDefinition(Schema schema)
    {
        OperationType[] operations = [OperationType.Query, OperationType.Mutation, OperationType.Subscription];
        if (schema.Description is null && schema.AppliedDirectives.Count == 0 && Array.TrueForAll(operations, HasUsualName))
            yield break;
        yield return new SchemaDefinitionNode
        {
            Description = Description(schema.Description),
            Directives = Applied(schema.AppliedDirectives),
            OperationTypes =
            [
                .. from operation in operations
                   let root = schema.GetRootType(operation)
                   where root is not null
                   select new OperationTypeDefinitionNode { Operation = operation, Type = Named(root) },
            ],
        };

        // A type of the usual name that is no root needs the definition too.
        bool HasUsualName(OperationType operation) => schema.TypeIndex.Find(operation.ToString()) == schema.GetRootType(operation);
    }

    public static DefinitionNode Directive(DirectiveType directive) => new DirectiveDefinitionNode
    {
        Description = Description(directive.Description),
        Name = Name(directive.Name),
        Arguments = Inputs(directive.Arguments),
        Repeatable = directive.IsRepeatable,
        Locations = [.. directive.Locations.Select(location => Name(location.SpecifiedName()))],
    };

    public static DefinitionNode Type(NamedType type) => type switch
    {
        ObjectType { Interfaces: var interfaces, Fields: var fields } => new ObjectTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Interfaces = [.. interfaces.Select(Named)],
            Directives = Applied(type.Directives),
            Fields = [.. fields.Select(Field)],
        },
        InterfaceType { Interfaces: var interfaces, Fields: var fields } => new InterfaceTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Interfaces = [.. interfaces.Select(Named)],
            Directives = Applied(type.Directives),
            Fields = [.. fields.Select(Field)],
        },
        UnionType { Members: var members } => new UnionTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Directives = Applied(type.Directives),
            Types = [.. members.Select(Named)],
        },
        EnumType { Values: var values } => new EnumTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Directives = Applied(type.Directives),
            Values = [.. values.Select(Value)],
        },
        InputObjectType { Fields: var fields } input => new InputObjectTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Directives = With(Applied(type.Directives), input.IsOneOf ? Use(SpecifiedDirectives.OneOf) : null),
            Fields = Inputs(fields),
        },
        ScalarType { SpecifiedByUrl: var url } => new ScalarTypeDefinitionNode
        {
            Description = Description(type.Description),
            Name = Name(type.Name),
            Directives = With(
                Applied(type.Directives),
                url is null ? null : Use(SpecifiedDirectives.SpecifiedBy, Literals.Argument("url", Literals.String(url)))),
        },
        _ => throw new NotSupportedException($"{type.GetType()} is no kind of GraphQL type."),
    };

    private static FieldDefinitionNode Field(OutputField field) => new()
    {
        Description = Description(field.Description),
        Name = Name(field.Name),
        Arguments = Inputs(field.Arguments),
        Type = Type(field.Type),
        Directives = With(Applied(field.Directives), Deprecated(field.DeprecationReason)),
    };

    private static EnumValueDefinitionNode Value(EnumValue value) => new()
    {
        Description = Description(value.Description),
        Name = Name(value.Name),
        Directives = With(Applied(value.Directives), Deprecated(value.DeprecationReason)),
    };

    private static InputValueDefinitionNode[] Inputs(IEnumerable<InputField> inputs) => [.. inputs.Select(Input)];

    private static InputValueDefinitionNode Input(InputField input) => new()
    {
        Description = Description(input.Description),
        Name = Name(input.Name),
        Type = Type(input.Type),
        DefaultValue = input.DefaultValueLiteral,
        Directives = With(Applied(input.Directives), Deprecated(input.DeprecationReason)),
    };

    private static TypeNode Type(IType type) => type switch
    {
        ListType list => new ListTypeNode { Type = Type(list.ItemType) },
        NonNullType nonNull => new NonNullTypeNode { Type = Type(nonNull.NullableType) },
        _ => Named(type.NamedType()),
    };

    private static NamedTypeNode Named(NamedType type) => new() { Name = Name(type.Name) };

    private static NameNode Name(string name) => new() { Value = name };

    private static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode { Value = text, Block = true };

    private static DirectiveNode[] Applied(IEnumerable<AppliedDirective> directives)
        => [.. directives.Select(directive => new DirectiveNode { Name = Name(directive.Name), Arguments = directive.Arguments })];

    private static DirectiveNode? Deprecated(string? reason) => reason switch
    {
        null => null,
        SpecifiedDirectives.DefaultDeprecationReason => Use(SpecifiedDirectives.Deprecated),
        _ => Use(SpecifiedDirectives.Deprecated, Literals.Argument("reason", Literals.String(reason))),
    };

    private static DirectiveNode Use(DirectiveType directive, params ArgumentNode[] arguments)
        => new() { Name = Name(directive.Name), Arguments = arguments };

    // Programmatic schemas set a property where SDL applies a directive; SDL has set both.
    private static DirectiveNode[] With(DirectiveNode[] applied, DirectiveNode? standard)
        => standard is null || Array.Exists(applied, node => node.Name.Value == standard.Name.Value) ? applied : [.. applied, standard];
}
