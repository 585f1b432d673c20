using Espalier.Language;

namespace Espalier.TypeSystem;

/// <summary>
/// Whether constants of a schema, such as default values, are of their types. Unlike coercion of a request it reports everything
/// that is wrong. Specification sections 3.5, 3.9, 3.10, 3.11 and 3.12, "Input Coercion". The parser bounds the nesting.
/// </summary>
internal sealed class ConstantCheck(Action<ConstantPath?, string> report)
{
    /// <summary>Reports whatever is wrong with a constant.</summary>
    /// <param name="literal">A literal without variables.</param>
    /// <param name="type">The input type it must be of.</param>
    /// <param name="report">Takes place and message of each fault.</param>
    public static void Run(ValueNode literal, IType type, Action<ConstantPath?, string> report)
        => new ConstantCheck(report).Check(literal, type, null);

    private void Check(ValueNode literal, IType type, ConstantPath? path)
    {
        switch (type)
        {
            case NonNullType when literal is NullValueNode:
                report(path, $"Expected value of non-null type \"{type}\" not to be null.");
                break;
            case NonNullType nonNull:
                Check(literal, nonNull.NullableType, path);
                break;
            case var _ when literal is NullValueNode:
                break;
            case ListType list when literal is ListValueNode { Values: var items }:
                for (var i = 0; i < items.Count; i++)
                    Check(items[i], list.ItemType, ConstantPath.Item(path, i));
                break;
            case ListType list:
                Check(literal, list.ItemType, path);
                break;
            case InputObjectType input:
                CheckObject(literal, input, path);
                break;
            case LeafType leaf:
                CheckLeaf(literal, leaf, path);
                break;
        }
    }

    private void CheckLeaf(ValueNode literal, LeafType type, ConstantPath? path)
    {
        try
        {
            type.ParseLiteral(literal);
        }
        catch (CoercionException exception)
        {
            report(path, exception.Message);
        }
    }

    private void CheckObject(ValueNode literal, InputObjectType type, ConstantPath? path)
    {
        var shown = Inspect.Literal(literal);
        if (literal is not ObjectValueNode { Fields: var given })
        {
            report(path, $"Expected value of type \"{type}\" to be an object, found: {shown}.");
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.IsRequired && given.All(node => node.Name.Value != field.Name))
                report(path, $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {shown}.");
        }

        foreach (var node in given)
        {
            if (type.FieldsByName.TryGetValue(node.Name.Value, out var field))
                Check(node.Value, field.Type, ConstantPath.Field(path, field.Name));
            else
                report(path, $"Expected value of type \"{type}\" not to include unknown field \"{node.Name.Value}\", found: {shown}.");
        }

        var known = given.Where(node => type.FieldsByName.ContainsKey(node.Name.Value)).ToArray();
        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            report(path, $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
                + "and the value for that field must be non-null.");
        }
    }
}
