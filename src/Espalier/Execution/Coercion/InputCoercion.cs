using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Execution;

/// <summary>Input coercion of literals (GraphQL September 2025, section 3 by type, and 6.4.1 for arguments).</summary>
/// <remarks>The parser bounds the depth of a literal, and with it the recursion here.</remarks>
internal static class InputCoercion
{
    /// <summary>The value of an argument or input field; false where it is absent and has no default.</summary>
    /// <exception cref="CoercionException">It is absent or null and must not be, or is not of its type.</exception>
    public static bool TryFromLiteral(InputField definition, string noun, ValueNode? literal, VariableScope variables, out object? value)
    {
        if (literal is VariableNode variable)
        {
            if (variables.TryGet(variable, out value))
            {
                return value is not null || definition.Type is not NonNullType
                    ? true
                    : throw new CoercionException(
                        $"{noun} \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.");
            }

            literal = null;
        }

        if (literal is not null)
        {
            value = FromLiteral(definition.Type, literal, variables);
            return true;
        }

        value = definition.DefaultValue;
        return definition.DefaultValueLiteral is not null || (definition.Type is NonNullType
            ? throw new CoercionException($"{noun} \"{definition.Name}\" of required type \"{definition.Type}\" was not provided a runtime value.")
            : false);
    }

    /// <summary>The value of a literal that is not itself an absent variable.</summary>
    /// <exception cref="CoercionException">The literal is not of the type.</exception>
    public static object? FromLiteral(IType type, ValueNode literal, VariableScope variables)
    {
        if (literal is VariableNode variable)
        {
            variables.TryGet(variable, out var value);
            return value is null && type is NonNullType ? throw NotNull(type) : value;
        }

        if (literal is NullValueNode)
        {
            return type is NonNullType ? throw NotNull(type) : null;
        }

        return type.NullableType() switch
        {
            ListType list => ListFromLiteral(list, literal, variables),
            InputObjectType inputObject => ObjectFromLiteral(inputObject, literal, variables),
            LeafType leaf => leaf.ParseLiteral(literal),
            _ => throw new CoercionException($"\"{type}\" is not an input type."),
        };
    }

    public static object Finish(InputObjectType type, object?[] values, bool[] provided)
    {
        var value = new InputObjectValue(type, values, provided);
        return type.ToClr?.Invoke(value) ?? value;
    }

    public static CoercionException NotNull(IType type) => new($"Expected value of non-null type \"{type}\" not to be null.");

    public static CoercionException NotOneField(InputObjectType type) =>
        new($"Within OneOf Input Object type \"{type.Name}\", exactly one field must be specified, and the value for that field must be non-null.");

    // A single value stands for a list of one (section 3.11, Input Coercion).
    private static object?[] ListFromLiteral(ListType type, ValueNode literal, VariableScope variables)
    {
        if (literal is not ListValueNode list)
        {
            return [FromLiteral(type.ItemType, literal, variables)];
        }

        var items = new object?[list.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = FromLiteral(type.ItemType, list.Values[i], variables);
        }

        return items;
    }

    private static object ObjectFromLiteral(InputObjectType type, ValueNode literal, VariableScope variables)
    {
        if (literal is not ObjectValueNode node)
        {
            throw new CoercionException($"Expected value of type \"{type.Name}\" to be an object, found: {Printer.Print(literal)}.");
        }

        var literals = new ValueNode?[type.Fields.Count];
        foreach (var field in node.Fields)
        {
            if (!type.FieldsByName.TryGetValue(field.Name.Value, out var definition))
            {
                throw new CoercionException($"Expected value of type \"{type.Name}\" not to include unknown field \"{field.Name.Value}\".");
            }

            literals[definition.Index] = field.Value;
        }

        var values = new object?[literals.Length];
        var provided = new bool[literals.Length];
        for (var i = 0; i < values.Length; i++)
        {
            provided[i] = TryFromLiteral(type.Fields[i], "Field", literals[i], variables, out values[i]);
        }

        // Section 3.10.1: exactly one entry, written as such, and not null.
        if (type.IsOneOf && (node.Fields.Count != 1 || Array.IndexOf(provided, true) < 0 || values[Array.IndexOf(provided, true)] is null))
        {
            throw NotOneField(type);
        }

        return Finish(type, values, provided);
    }
}
