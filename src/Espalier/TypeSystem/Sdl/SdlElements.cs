using Espalier.Language;
using Espalier.TypeSystem.SchemaRules;

namespace Espalier.TypeSystem.Sdl;

/// <summary>Makes the parts of types from their syntax: fields, arguments, enum values, directives and references to types.</summary>
/// <param name="source">The document's text, for places.</param>
/// <param name="find">Finds a type by its name.</param>
/// <param name="errors">Takes what makes the document unreadable as a schema.</param>
/// <param name="faults">Takes what is readable and breaks a rule that the classes of the type system cannot express.</param>
internal sealed class SdlElements(SourceText source, Func<string, NamedType?> find, SchemaErrors errors, SchemaErrors faults)
{
    public SdlOrigin Origin(SyntaxNode node) => new(source, node.Span.Start);

    public OutputField? Field(FieldDefinitionNode node)
        => Type(node.Type) is { } type
            ? new OutputField(node.Name.Value, type)
            {
                Description = node.Description?.Value,
                Arguments = Inputs(node.Arguments),
                Directives = Applied(node.Directives),
                DeprecationReason = DeprecationReason(node.Directives),
                Origin = Origin(node.Name),
            }
            : null;

    public InputField[] Inputs(IEnumerable<InputValueDefinitionNode> nodes) => [.. nodes.Select(Input).OfType<InputField>()];

    public EnumValue EnumValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        Directives = Applied(node.Directives),
        DeprecationReason = DeprecationReason(node.Directives),
        Origin = Origin(node.Name),
    };

    public DirectiveType Directive(DirectiveDefinitionNode node) => new(node.Name.Value, Locations(node.Locations))
    {
        Description = node.Description?.Value,
        Arguments = Inputs(node.Arguments),
        IsRepeatable = node.Repeatable,
        Origin = Origin(node.Name),
    };

    public AppliedDirective[] Applied(IEnumerable<DirectiveNode> nodes)
        => [.. nodes.Select(node => new AppliedDirective(node.Name.Value, node.Arguments) { Origin = Origin(node) })];

    /// <summary>The named type, or nothing with an error.</summary>
    public NamedType? Named(NamedTypeNode node)
    {
        var type = find(node.Name.Value);
        if (type is null)
            errors.AddAt($"Unknown type \"{node.Name.Value}\".", Origin(node));
        return type;
    }

    /// <summary>The named type of the given kind, or nothing with an error or, for a type of another kind, a fault of the schema.</summary>
    /// <param name="owner">The type that refers to it.</param>
    /// <param name="node">The reference.</param>
    /// <param name="otherKind">The message for a type of another kind.</param>
    public T? Reference<T>(NamedType owner, NamedTypeNode node, Func<NamedType, string> otherKind)
        where T : NamedType
    {
        var type = Named(node);
        if (type is not null and not T)
            faults.AddRefusal(owner, otherKind(type), Origin(node));
        return type as T;
    }

    /// <summary>The argument of an applied directive as text, when it is there and is text.</summary>
    public static string? TextArgument(IEnumerable<DirectiveNode> nodes, string directive, string argument)
        => (nodes.FirstOrDefault(node => node.Name.Value == directive)
            ?.Arguments.FirstOrDefault(given => given.Name.Value == argument)
            ?.Value as StringValueNode)?.Value;

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> nodes)
        => nodes.Any(node => node.Name.Value == SpecifiedDirectives.Deprecated.Name)
            ? TextArgument(nodes, SpecifiedDirectives.Deprecated.Name, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;

    private InputField? Input(InputValueDefinitionNode node)
        => Type(node.Type) is { } type
            ? new InputField(node.Name.Value, type)
            {
                Description = node.Description?.Value,
                DefaultValueLiteral = node.DefaultValue,
                Directives = Applied(node.Directives),
                DeprecationReason = DeprecationReason(node.Directives),
                Origin = Origin(node.Name),
            }
            : null;

    private IType? Type(TypeNode node) => node switch
    {
        ListTypeNode list => Type(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Type(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => Named((NamedTypeNode)node),
    };

    private IEnumerable<DirectiveLocation> Locations(IEnumerable<NameNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (DirectiveLocations.TryParse(node.Value, out var location))
                yield return location;
            else
                errors.AddAt($"Unknown directive location \"{node.Value}\".", Origin(node));
        }
    }
}
