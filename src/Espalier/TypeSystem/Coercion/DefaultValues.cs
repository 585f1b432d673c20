using Espalier.Language;

namespace Espalier.TypeSystem;

/// <summary>
/// Coerces every default value of a valid schema once, so that requests take them ready-made. Defaults inside defaults come first;
/// the rules have excluded circles.
/// </summary>
internal sealed class DefaultValues
{
    private readonly HashSet<InputField> _coerced = [];

    private DefaultValues()
    {
    }

    public static void Coerce(SchemaParts parts)
    {
        var defaults = new DefaultValues();
        foreach (var input in parts.Inputs)
            defaults.Of(input);
    }

    private object? Of(InputField input)
    {
        if (input.DefaultValueLiteral is { } literal && _coerced.Add(input))
            input.DefaultValue = Coerce(literal, input.Type);
        return input.DefaultValue;
    }

    private object? Coerce(ValueNode literal, IType type) => (literal, type.NullableType()) switch
    {
        (NullValueNode, _) => null,
        (ListValueNode { Values: var items }, ListType list) => items.Select(item => Coerce(item, list.ItemType)).ToArray(),
        (_, ListType list) => new[] { Coerce(literal, list.ItemType) },
        (ObjectValueNode given, InputObjectType input) => Coerce(given, input),
        (_, LeafType leaf) => leaf.ParseLiteral(literal),
        _ => throw new InvalidOperationException($"The rules let a default value of type {type} pass."),
    };

    private object Coerce(ObjectValueNode literal, InputObjectType type)
    {
        var values = new object?[type.Fields.Count];
        var provided = new bool[values.Length];
        foreach (var field in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(node => node.Name.Value == field.Name);
            provided[field.Index] = given is not null || field.DefaultValueLiteral is not null;
            values[field.Index] = given is null ? Of(field) : Coerce(given.Value, field.Type);
        }

        var value = new InputObjectValue(type, values, provided);
        return type.ToClr?.Invoke(value) ?? value;
    }
}
