using System.Reflection;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Object, interface and union types: declared by name first, since their fields refer to each other in circles.</summary>
internal sealed class ObjectTypes(SchemaDraft draft)
{
    private readonly Dictionary<AnnotatedType, ObjectType> _objects = [];
    private readonly Dictionary<AnnotatedType, InterfaceType> _interfaces = [];
    private readonly Dictionary<AnnotatedType, UnionType> _unions = [];

    public void Declare()
    {
        foreach (var annotated in draft.Discovery.Objects)
        {
            var type = new ObjectType(annotated.Name)
            {
                ClrType = annotated.Clr,
                Description = Description(annotated),
                Authorization = Authorizations.Of(annotated.Sources),
            };
            _objects.Add(annotated, type);
            draft.Types.Add(type, annotated.Clr, annotated.Clr);
        }

        foreach (var annotated in draft.Discovery.Interfaces)
        {
            var type = new InterfaceType(annotated.Name) { Description = Description(annotated) };
            _interfaces.Add(annotated, type);
            draft.Types.Add(type, annotated.Clr, annotated.Clr);
        }

        foreach (var annotated in draft.Discovery.Unions)
        {
            var type = new UnionType(annotated.Name) { Description = Description(annotated) };
            _unions.Add(annotated, type);
            draft.Types.Add(type, annotated.Clr, annotated.Clr);
        }
    }

    public void Complete(NodeFields nodes)
    {
        foreach (var (annotated, type) in _interfaces)
        {
            draft.Builder.SetFields(type, Fields(annotated, annotated.Name, HasNodes(annotated)));
            draft.Builder.SetInterfaces(type, Implemented(annotated).Select(other => _interfaces[other]));
        }

        foreach (var (annotated, type) in _objects)
        {
            var nodeResolver = NodeFields.Find(annotated);
            if (nodeResolver is not null)
            {
                nodes.Add(type, nodeResolver);
            }

            draft.Builder.SetFields(type, ObjectFields(annotated, nodeResolver is not null));
            draft.Builder.SetInterfaces(
                type,
                [.. nodeResolver is null ? [] : new[] { nodes.Interface }, .. Implemented(annotated).Select(other => _interfaces[other])]);
        }

        foreach (var (annotated, type) in _unions)
        {
            draft.Builder.SetMembers(type, Members(annotated));
        }
    }

    private List<OutputField> ObjectFields(AnnotatedType annotated, bool isNode)
    {
        var fields = Fields(annotated, annotated.Name, isNode);
        foreach (var missing in Implemented(annotated).SelectMany(other => Fields(other, annotated.Name, isNode)))
        {
            if (!fields.Exists(field => field.Name == missing.Name))
            {
                fields.Add(missing);
            }
        }

        if (fields.Count == 0)
        {
            draft.Errors.Add(annotated.Clr, "an object type needs at least one field.");
        }

        if (isNode && !fields.Exists(field => field.Name == "id"))
        {
            draft.Errors.Add(annotated.Clr, "a type with [NodeResolver] has a public property Guid Id that is a field.");
        }

        return fields;
    }

    /// <param name="annotated">The type whose members are read.</param>
    /// <param name="ownerName">The name of the type whose fields they become; an object type also takes over those of its interfaces.</param>
    /// <param name="isNode">Whether that type has global ids.</param>
    private List<OutputField> Fields(AnnotatedType annotated, string ownerName, bool isNode)
    {
        var methods = new MethodFields(draft);
        var fromMethods = new List<OutputField>();
        foreach (var method in annotated.Holders
            .SelectMany(holder => holder.AnnotatedMethods())
            .Where(method => !method.Has<NodeResolverAttribute>()))
        {
            if (fromMethods.Exists(other => other.Name == NamingConventions.Field(method)))
            {
                draft.Errors.Add(method, $"{ownerName} already has a field \"{NamingConventions.Field(method)}\"; rename one with [GraphQLName].");
            }
            else if (methods.Create(method, annotated.Clr) is { } field)
            {
                fromMethods.Add(field);
            }
        }

        // A method takes the place of the property of its name.
        var properties = new PropertyFields(draft);
        var fromProperties = annotated.Clr.ReadableProperties()
            .Where(property => IsWanted(annotated, property))
            .Where(property => !fromMethods.Exists(field => field.Name == NamingConventions.Field(property)))
            .Select(property => properties.Create(property, ownerName, isNode))
            .OfType<OutputField>();
        return [.. fromProperties, .. fromMethods];
    }

    private static bool IsWanted(AnnotatedType annotated, PropertyInfo property) =>
        !property.Has<GraphQLIgnoreAttribute>()
        && !annotated.Ignored.Contains(property.Name)
        && (annotated.IsImplicit || annotated.Wanted.Contains(property.Name));

    private IEnumerable<AnnotatedType> Implemented(AnnotatedType annotated) =>
        draft.Discovery.Interfaces.Where(other => other != annotated && other.Clr.IsAssignableFrom(annotated.Clr));

    private bool HasNodes(AnnotatedType implemented) => draft.Discovery.Objects.Any(annotated =>
        implemented.Clr.IsAssignableFrom(annotated.Clr) && NodeFields.Find(annotated) is not null);

    private IEnumerable<ObjectType> Members(AnnotatedType union)
    {
        foreach (var member in union.Members.Where(member => draft.Types.FindOutput(member) is not ObjectType))
        {
            draft.Errors.Add(union.Sources.Last(), $"the member {member.ReadableName()} is not bound to an object type.");
        }

        return _objects
            .Where(pair => union.Clr.IsAssignableFrom(pair.Key.Clr) || union.Members.Contains(pair.Key.Clr))
            .Select(pair => pair.Value)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
    }

    private string? Description(AnnotatedType annotated) =>
        annotated.Sources.Select(source => source.Find<GraphQLDescriptionAttribute>()?.Description).FirstOrDefault(text => text is not null)
        ?? draft.Descriptions.Of(annotated.Clr);
}
