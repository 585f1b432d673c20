using System.Collections.Frozen;
using System.Reflection;
using Espalier.Binding;
using Espalier.TypeSystem;

namespace Espalier.Relay;

/// <summary>The interface <c>Node</c> and the query fields that find any object by its id (Relay's global object identification).</summary>
internal sealed class NodeFields(SchemaDraft draft)
{
    // Longer names would make ids longer than NodeId reads.
    private const int MaxNameLength = 120;

    private readonly Dictionary<string, NodeFinder> _finders = new(StringComparer.Ordinal);
    private readonly InterfaceType _node = new("Node") { Description = "Something with an id of its own, which `node` finds again." };

    /// <summary>The interface.</summary>
    public InterfaceType Interface => _node;

    /// <summary>The methods under <see cref="NodeResolverAttribute"/> of a type: none or one, unless there is a mistake.</summary>
    public static IReadOnlyList<MethodInfo> Find(AnnotatedType type) =>
        [.. type.Holders.SelectMany(holder => holder.AnnotatedMethods()).Where(method => method.Has<NodeResolverAttribute>())];

    /// <summary>Makes an object type one that <c>node</c> finds.</summary>
    public void Add(ObjectType type, MethodInfo method)
    {
        if (type.Name.Length > MaxNameLength)
        {
            draft.Errors.Add(method, $"the name {type.Name} is too long for ids; {MaxNameLength} characters are enough.");
        }

        if (_finders.ContainsKey(type.Name))
        {
            draft.Errors.Add(method, $"{type.Name} has two methods with [NodeResolver]; keep one.");
            return;
        }

        if (method.Has<AuthorizeAttribute>() || method.Has<UsePagingAttribute>())
        {
            draft.Errors.Add(method, "[NodeResolver] goes with [BatchResolver] only; [Authorize] stands on the class, for the type.");
            return;
        }

        if (new MethodBinder(draft).Bind(method, type.ClrType) is not { } bound)
        {
            return;
        }

        if (bound.Parameters.Count(parameter => parameter.Role == ParameterRole.Parent) != 1 || bound.Arguments.Count > 0)
        {
            draft.Errors.Add(method, "[NodeResolver] takes one Guid, or IReadOnlyList<Guid> under [BatchResolver], and services.");
        }
        else if (!bound.Result.Type.IsAssignableTo(type.ClrType))
        {
            draft.Errors.Add(method, $"[NodeResolver] returns {type.ClrType!.ReadableName()} or null.");
        }
        else
        {
            var binder = new ResolverBinder(draft);
            _finders[type.Name] = new NodeFinder(bound.IsBatch ? binder.Create(bound, type) : binder.CreateEach(bound));
        }
    }

    /// <summary>The query fields; none where no type can be found by id.</summary>
    public IEnumerable<OutputField> QueryFields()
    {
        if (_finders.Count == 0)
        {
            return [];
        }

        var id = new NonNullType(SpecifiedScalars.Id);
        draft.Types.Add(_node, clr: null, typeof(NodeFields));
        draft.Builder.SetFields(_node, [new OutputField("id", id) { Description = "Opaque, and unique among all objects of the service." }]);
        var finders = _finders.ToFrozenDictionary(StringComparer.Ordinal);
        return
        [
            new OutputField("node", _node)
            {
                Description = "The object with an id; null where there is none that the caller may read.",
                Arguments = [new InputField("id", id) { Description = "The id as some `id` field gave it." }],
                Resolver = new NodeResolver(finders),
            },
            new OutputField("nodes", new NonNullType(new ListType(_node)))
            {
                Description = $"The objects with these ids, in their order; null for each that is not there. At most {NodesResolver.MaxIds}.",
                Arguments = [new InputField("ids", new NonNullType(new ListType(id))) { Description = "Ids as `id` fields gave them." }],
                Resolver = new NodesResolver(finders),
            },
        ];
    }
}
