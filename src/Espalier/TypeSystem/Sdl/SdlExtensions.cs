using Espalier.Language;
using Espalier.TypeSystem.SchemaRules;

namespace Espalier.TypeSystem.Sdl;

/// <summary>The type extensions of a document by the name they extend. Specification section 3.4.3.</summary>
internal sealed class SdlExtensions(DocumentNode document, SdlElements elements, SchemaErrors errors)
{
    private readonly ILookup<string, TypeExtensionNode> _byName =
        document.Definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value, StringComparer.Ordinal);

    /// <summary>The extensions of one kind of one type, in the order of the document.</summary>
    public IEnumerable<T> Of<T>(string name)
        where T : TypeExtensionNode
        => _byName[name].OfType<T>();

    /// <summary>The directives of a definition and of its extensions.</summary>
    public IReadOnlyList<DirectiveNode> Directives(TypeDefinitionNode definition)
        => [.. definition.Directives, .. _byName[definition.Name.Value].SelectMany(extension => extension.Directives)];

    /// <summary>Reports extensions of unknown types and of types of another kind.</summary>
    public void CheckTargets(SdlTypes types)
    {
        foreach (var extension in _byName.SelectMany(same => same))
        {
            var name = extension.Name.Value;
            var extended = types.Find(name);
            if (extended is null)
                errors.AddAt($"Cannot extend type \"{name}\" because it is not defined.", elements.Origin(extension.Name));
            else if (!Fits(extension, extended))
                errors.AddAt($"Cannot extend non-{Kind(extension)} type \"{name}\".", elements.Origin(extension.Name));
        }
    }

    private static bool Fits(TypeExtensionNode extension, NamedType type) => (extension, type) switch
    {
        (ScalarTypeExtensionNode, ScalarType) => true,
        (ObjectTypeExtensionNode, ObjectType) => true,
        (InterfaceTypeExtensionNode, InterfaceType) => true,
        (UnionTypeExtensionNode, UnionType) => true,
        (EnumTypeExtensionNode, EnumType) => true,
        (InputObjectTypeExtensionNode, InputObjectType) => true,
        _ => false,
    };

    private static string Kind(TypeExtensionNode extension) => extension switch
    {
        ScalarTypeExtensionNode => "scalar",
        ObjectTypeExtensionNode => "object",
        InterfaceTypeExtensionNode => "interface",
        UnionTypeExtensionNode => "union",
        EnumTypeExtensionNode => "enum",
        _ => "input object",
    };
}
