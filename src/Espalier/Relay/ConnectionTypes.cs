using Espalier.Binding;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Relay;

/// <summary>
/// The object types of connections: ordinary types with pure fields over <see cref="IPage"/> (Relay's cursor connections,
/// "Connection types", "Edge types" and "PageInfo"). One connection type per type of items.
/// </summary>
internal sealed class ConnectionTypes(SchemaDraft draft)
{
    public const string TotalCount = "totalCount";
    public const string TotalCountIsExact = "totalCountIsExact";

    private readonly Dictionary<string, ObjectType> _connections = new(StringComparer.Ordinal);
    private ObjectType? _pageInfo;

    /// <summary>The type of a field with <see cref="UsePagingAttribute"/>, or null after an error.</summary>
    public IType? Find(ClrShape list, System.Reflection.MemberInfo where)
    {
        var item = list.Type.Is(typeof(Page<>)) ? list.Arguments[0] : list.Item;
        if (item is null || draft.References.Output(item, where) is not { } type)
        {
            return null;
        }

        if (type is not NonNullType { NullableType: NamedType node })
        {
            draft.Errors.Add(where, $"the items of a connection are objects that are not null, not {type}.");
            return null;
        }

        if (!_connections.TryGetValue(node.Name, out var connection))
        {
            _connections.Add(node.Name, connection = Create(node, where));
        }

        return list.IsNullable ? connection : new NonNullType(connection);
    }

    private ObjectType Create(NamedType node, System.Reflection.MemberInfo where)
    {
        var edge = new ObjectType($"{node.Name}Edge") { Description = $"One {node.Name} of a list, with its place." };
        draft.Types.Add(edge, clr: null, where);
        draft.Builder.SetFields(edge,
        [
            new OutputField("cursor", NonNull(SpecifiedScalars.String))
            {
                Description = "The place of this item, to go on from with `after` or `before`.",
                Resolver = Leaf<Edge, string>(edge => edge.Cursor, SpecifiedScalars.String),
            },
            new OutputField("node", NonNull(node)) { Description = "The item.", Resolver = PureResolver.From<Edge>(edge => edge.Node) },
        ]);

        var connection = new ObjectType($"{node.Name}Connection") { Description = $"One page of a list of {node.Name}." };
        draft.Types.Add(connection, clr: null, where);
        draft.Builder.SetFields(connection,
        [
            new OutputField("edges", NonNull(new ListType(NonNull(edge))))
            {
                Description = "The items of this page, each with its cursor.",
                Resolver = PureResolver.From<IPage>(Edge.Of),
            },
            new OutputField("nodes", NonNull(new ListType(NonNull(node))))
            {
                Description = "The items of this page.",
                Resolver = PureResolver.From<IPage>(page => page.Items),
            },
            new OutputField("pageInfo", NonNull(PageInfo(where)))
            {
                Description = "Where this page stands in the list.",
                Resolver = PureResolver.From<IPage>(page => page),
            },
            new OutputField(TotalCount, NonNull(SpecifiedScalars.Int))
            {
                Description = "How many items the whole list has, or the least that it has: see `totalCountIsExact`. Counted only when asked for.",
                Resolver = Leaf<IPage, int>(Count, SpecifiedScalars.Int),
            },
            new OutputField(TotalCountIsExact, NonNull(SpecifiedScalars.Boolean))
            {
                Description = "Whether `totalCount` is the length of the list. False where the counting stopped there, the list being longer.",
                Resolver = Leaf<IPage, bool>(page => page.IsTotalCountExact, SpecifiedScalars.Boolean),
            },
        ]);
        return connection;
    }

    private ObjectType PageInfo(System.Reflection.MemberInfo where)
    {
        if (_pageInfo is not null)
        {
            return _pageInfo;
        }

        _pageInfo = new ObjectType("PageInfo") { Description = "Where a page stands in its list." };
        draft.Types.Add(_pageInfo, clr: null, where);
        draft.Builder.SetFields(_pageInfo,
        [
            new OutputField("hasNextPage", NonNull(SpecifiedScalars.Boolean))
            {
                Description = "Whether items follow this page.",
                Resolver = Leaf<IPage, bool>(page => page.HasNextPage, SpecifiedScalars.Boolean),
            },
            new OutputField("hasPreviousPage", NonNull(SpecifiedScalars.Boolean))
            {
                Description = "Whether items precede this page.",
                Resolver = Leaf<IPage, bool>(page => page.HasPreviousPage, SpecifiedScalars.Boolean),
            },
            new OutputField("startCursor", SpecifiedScalars.String)
            {
                Description = "The cursor of the first item; null for an empty page.",
                Resolver = Leaf<IPage, string?>(page => page.Count == 0 ? null : page.CursorAt(0), SpecifiedScalars.String),
            },
            new OutputField("endCursor", SpecifiedScalars.String)
            {
                Description = "The cursor of the last item; null for an empty page.",
                Resolver = Leaf<IPage, string?>(page => page.Count == 0 ? null : page.CursorAt(page.Count - 1), SpecifiedScalars.String),
            },
        ]);
        return _pageInfo;
    }

    private static int Count(IPage page) =>
        page.TotalCount ?? throw new InvalidOperationException("The page was made without its total count though IncludeTotalCount was set.");

    private static GetterLeaf<TParent, TValue> Leaf<TParent, TValue>(Func<TParent, TValue> get, LeafType type) =>
        new(get, LeafWriters.Find<TValue>(type));

    private static NonNullType NonNull(IType type) => new(type);
}
