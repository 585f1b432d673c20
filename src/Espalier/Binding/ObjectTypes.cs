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
            var authorization = Authorizations.Of(annotated.Sources);
            var type = new ObjectType(annotated.Name)
            {
                ClrType = annotated.Clr,
                Description = Description(annotated),
                Directives = AuthorizeDirective.Of(authorization),
                Authorization = authorization,
            };
            _objects.Add(annotated, type);
            draft.Types.Add(type, annotated.Clr, annotated.Clr);
        }

        foreach (var guarded in draft.Discovery.Interfaces.Concat(draft.Discovery.Unions)
            .SelectMany(annotated => annotated.Sources)
            .Where(source => source.Has<AuthorizeAttribute>()))
        {
            draft.Errors.Add(guarded, "[Authorize] stands on object types and fields; interfaces and unions have no values of their own.");
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
            var nodeResolvers = NodeFields.Find(annotated);
            foreach (var nodeResolver in nodeResolvers)
            {
                nodes.Add(type, nodeResolver);
            }

            InterfaceType[] node = nodeResolvers.Count > 0 ? [nodes.Interface] : [];
            draft.Builder.SetFields(type, ObjectFields(annotated, isNode: node.Length > 0));
            draft.Builder.SetInterfaces(type, [.. node, .. Implemented(annotated).Select(other => _interfaces[other])]);
        }

        foreach (var (annotated, type) in _unions)
        {
            draft.Builder.SetMembers(type, Members(annotated));
        }
    }

    private List<OutputField> ObjectFields(AnnotatedType annotated, bool isNode)
    {
        var fields = Fields(annotated, annotated.Name, isNode);
        foreach (var promised in Implemented(annotated).SelectMany(other => Fields(other, annotated.Name, isNode)))
        {
            var own = fields.Find(field => field.Name == promised.Name);
            if (own is null)
            {
                fields.Add(promised);
            }
            else if (promised.Authorization.Any(wanted => !own.Authorization.Any(given => given.Roles.SequenceEqual(wanted.Roles))))
            {
                draft.Errors.Add(annotated.Clr, $"\"{own.Name}\" needs the [Authorize] that it has in the interface; fields are guarded by their own type.");
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
        implemented.Clr.IsAssignableFrom(annotated.Clr) && NodeFields.Find(annotated).Count > 0);

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
