using Espalier.Language;

namespace Espalier.TypeSystem.Sdl;

/// <summary>The types of a document: declared by name, then completed.</summary>
internal sealed class SdlTypes(SchemaBuilder builder, SdlElements elements, SdlExtensions extensions)
{
    private readonly Dictionary<string, NamedType> _byName =
        SpecifiedScalars.All.Cast<NamedType>().ToDictionary(type => type.Name, StringComparer.Ordinal);
    private readonly List<(NamedType Type, TypeDefinitionNode Node)> _declared = [];

    /// <summary>The type of a name; of several the first.</summary>
    public NamedType? Find(string name) => _byName.GetValueOrDefault(name);

    public void Declare(TypeDefinitionNode node)
    {
        var type = builder.Add(Create(node));
        _byName.TryAdd(type.Name, type);
        _declared.Add((type, node));
    }

    public void Complete()
    {
        foreach (var (type, node) in _declared)
            Complete(type, node);
    }

    private NamedType Create(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        var nodes = extensions.Directives(node);
        var directives = elements.Applied(nodes);
        var origin = elements.Origin(node.Name);
        return node switch
        {
            ScalarTypeDefinitionNode => new SdlScalarType(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                SpecifiedByUrl = SdlElements.TextArgument(nodes, SpecifiedDirectives.SpecifiedBy.Name, "url"),
            },
            ObjectTypeDefinitionNode => new ObjectType(name) { Description = description, Directives = directives, Origin = origin },
            InterfaceTypeDefinitionNode => new InterfaceType(name) { Description = description, Directives = directives, Origin = origin },
            UnionTypeDefinitionNode => new UnionType(name) { Description = description, Directives = directives, Origin = origin },
            EnumTypeDefinitionNode type => new EnumType(name, Values(type))
            {
                Description = description,
                Directives = directives,
                Origin = origin,
            },
            InputObjectTypeDefinitionNode => new InputObjectType(name)
            {
                Description = description,
                Directives = directives,
                Origin = origin,
                IsOneOf = nodes.Any(directive => directive.Name.Value == SpecifiedDirectives.OneOf.Name),
            },
            _ => throw new NotSupportedException($"{node.Kind} is no definition of a type."),
        };
    }

    private IEnumerable<EnumValue> Values(EnumTypeDefinitionNode node)
        => node.Values.Concat(extensions.Of<EnumTypeExtensionNode>(node.Name.Value).SelectMany(extension => extension.Values))
            .Select(elements.EnumValue);

    private void Complete(NamedType declared, TypeDefinitionNode definition)
    {
        switch (declared, definition)
        {
            case (ObjectType type, ObjectTypeDefinitionNode node):
                var objects = extensions.Of<ObjectTypeExtensionNode>(type.Name).ToArray();
                CompleteFields(
                    type,
                    node.Fields.Concat(objects.SelectMany(extension => extension.Fields)),
                    node.Interfaces.Concat(objects.SelectMany(extension => extension.Interfaces)));
                break;
            case (InterfaceType type, InterfaceTypeDefinitionNode node):
                var interfaces = extensions.Of<InterfaceTypeExtensionNode>(type.Name).ToArray();
                CompleteFields(
                    type,
                    node.Fields.Concat(interfaces.SelectMany(extension => extension.Fields)),
                    node.Interfaces.Concat(interfaces.SelectMany(extension => extension.Interfaces)));
                break;
            case (UnionType type, UnionTypeDefinitionNode node):
                var members = extensions.Of<UnionTypeExtensionNode>(type.Name).SelectMany(extension => extension.Types);
                CompleteMembers(type, node.Types.Concat(members));
                break;
            case (InputObjectType type, InputObjectTypeDefinitionNode node):
                var inputs = extensions.Of<InputObjectTypeExtensionNode>(type.Name).SelectMany(extension => extension.Fields);
                builder.SetFields(type, elements.Inputs(node.Fields.Concat(inputs)));
                break;
        }
    }

    private void CompleteFields(FieldsType type, IEnumerable<FieldDefinitionNode> fields, IEnumerable<NamedTypeNode> interfaces)
    {
        builder.SetFields(type, fields.Select(elements.Field).OfType<OutputField>());
        var known = interfaces.Select(node => elements.Reference<InterfaceType>(
            type, node, other => $"Type {type} must only implement Interface types, it cannot implement {other}."));
        builder.SetInterfaces(type, known.OfType<InterfaceType>());
    }

    private void CompleteMembers(UnionType type, IEnumerable<NamedTypeNode> members)
    {
        var known = members.Select(node => elements.Reference<ObjectType>(
            type, node, other => $"Union type {type} can only include Object types, it cannot include {other}."));
        builder.SetMembers(type, known.OfType<ObjectType>());
    }
}
