using System.Reflection;
using Espalier.Execution;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>
/// Resolvers over typed closed delegates: property getters, and static methods that take only the parent. Making one costs
/// microseconds where compiling an expression costs milliseconds.
/// </summary>
internal static class Getters
{
    /// <param name="method">A getter, or a static method whose one parameter is the parent.</param>
    /// <param name="parent">The C# type of the parent.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="nodeType">The name of the object type whose keys the getter gives, for an id; else null.</param>
    public static FieldResolver Create(MethodInfo method, Type parent, IType type, string? nodeType)
    {
        var create = nodeType is not null ? nameof(Id) : type.NullableType() is LeafType ? nameof(Leaf) : nameof(Navigation);
        Type[] arguments = create == nameof(Id) && method.ReturnType == typeof(Guid) ? [parent] : [parent, method.ReturnType];
        object?[] values = create switch
        {
            nameof(Id) => [method, nodeType],
            nameof(Leaf) => [method, (LeafType)type.NullableType()],
            _ => [method],
        };
        if (create == nameof(Id) && method.ReturnType == typeof(Guid?))
        {
            return (FieldResolver)typeof(Getters).StaticMethod(nameof(NullableId), parent).Invoke(null, values)!;
        }

        return (FieldResolver)typeof(Getters).StaticMethod(create, arguments).Invoke(null, values)!;
    }

    private static GetterLeaf<TParent, Guid> Id<TParent>(MethodInfo method, string nodeType) =>
        new(Delegate<TParent, Guid>(method), LeafWriters.NodeIds(nodeType), key => NodeId.Encode(nodeType, key));

    private static GetterLeaf<TParent, Guid?> NullableId<TParent>(MethodInfo method, string nodeType)
    {
        var write = LeafWriters.NodeIds(nodeType);
        return new(
            Delegate<TParent, Guid?>(method),
            (writer, key) => write(writer, key.GetValueOrDefault()),
            key => NodeId.Encode(nodeType, key.GetValueOrDefault()));
    }

    private static GetterLeaf<TParent, TValue> Leaf<TParent, TValue>(MethodInfo method, LeafType type) =>
        new(Delegate<TParent, TValue>(method), LeafWriters.Find<TValue>(type));

    private static GetterNavigation<TParent, TValue> Navigation<TParent, TValue>(MethodInfo method) =>
        new(Delegate<TParent, TValue>(method));

    private static Func<TParent, TValue> Delegate<TParent, TValue>(MethodInfo method) => method.CreateDelegate<Func<TParent, TValue>>();
}
