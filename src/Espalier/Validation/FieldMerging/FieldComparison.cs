using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>The comparisons of two fields that specification section 5.3.2 asks for.</summary>
internal static class FieldComparison
{
    /// <summary>
    /// Whether responses of the two types differ in shape: in lists, in nullability, or in the leaf. SameResponseShape without its
    /// recursion into fields.
    /// </summary>
    public static bool TypesConflict(IType first, IType second) => (first, second) switch
    {
        (ListType a, ListType b) => TypesConflict(a.ItemType, b.ItemType),
        (NonNullType a, NonNullType b) => TypesConflict(a.NullableType, b.NullableType),
        (ListType or NonNullType, _) or (_, ListType or NonNullType) => true,
        (LeafType, _) or (_, LeafType) => first != second,
        _ => false,
    };

    /// <summary>Whether two fields are given the same arguments, in any order.</summary>
    public static bool SameArguments(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second)
    {
        if (first.Count != second.Count) return false;
        if (first.Count == 0 || first == second) return true;
        if (first.Count == 1) return SameArgument(first[0], second[0]);

        var values = new Dictionary<string, ArgumentNode>(StringComparer.Ordinal);
        foreach (var argument in second)
            values[argument.Name.Value] = argument;
        foreach (var argument in first)
        {
            if (!values.TryGetValue(argument.Name.Value, out var other) || !SameValue(argument.Value, other.Value)) return false;
        }

        return true;
    }

    private static bool SameArgument(ArgumentNode first, ArgumentNode second)
        => first.Name.Value == second.Name.Value && SameValue(first.Value, second.Value);

    private static bool SameValue(ValueNode first, ValueNode second) => (first, second) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.Block == b.Block,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (ListValueNode a, ListValueNode b) => SameItems(a.Values, b.Values),
        (ObjectValueNode a, ObjectValueNode b) => SameFields(a.Fields, b.Fields),
        _ => false,
    };

    private static bool SameItems(IReadOnlyList<ValueNode> first, IReadOnlyList<ValueNode> second)
    {
        if (first.Count != second.Count) return false;
        for (var i = 0; i < first.Count; i++)
        {
            if (!SameValue(first[i], second[i])) return false;
        }

        return true;
    }

    private static bool SameFields(IReadOnlyList<ObjectFieldNode> first, IReadOnlyList<ObjectFieldNode> second)
    {
        if (first.Count != second.Count) return false;
        var (left, right) = (InNameOrder(first), InNameOrder(second));
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !SameValue(left[i].Value, right[i].Value)) return false;
        }

        return true;
    }

    private static ObjectFieldNode[] InNameOrder(IReadOnlyList<ObjectFieldNode> fields)
        => [.. fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal)];
}
