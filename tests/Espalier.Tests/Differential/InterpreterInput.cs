using System.Text.Json;
using Espalier.Language;
using Espalier.TypeSystem;
using Values = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Espalier.Tests.Differential;

/// <summary>
/// The coercion of variables and arguments (sections 6.1.2 and 6.4.1, with 3.10 to 3.12 for the types). Lists become
/// <see cref="List{T}"/>, input objects dictionaries of the entries that are present, in the order of their definition.
/// </summary>
internal static class InterpreterInput
{
    private static readonly Values NoVariables = new Dictionary<string, object?>();

    /// <summary>Section 6.1.2, CoerceVariableValues.</summary>
    public static Values CoerceVariableValues(Schema schema, OperationDefinitionNode operation, JsonElement variableValues, out HashSet<string> refused)
    {
        var coercedValues = new Dictionary<string, object?>();
        refused = [];
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeOf(schema, definition.Type);
            try
            {
                var hasValue = variableValues.TryGetProperty(name, out var value);
                if (!hasValue && definition.DefaultValue is { } defaultValue)
                {
                    coercedValues.Add(name, CoerceLiteral(type, defaultValue, NoVariables));
                }
                else if (type is NonNullType && (!hasValue || value.ValueKind == JsonValueKind.Null))
                {
                    refused.Add(name);
                }
                else if (hasValue)
                {
                    coercedValues.Add(name, CoerceJson(type, value));
                }
            }
            catch (CoercionException)
            {
                refused.Add(name);
            }
        }

        return coercedValues;
    }

    /// <summary>Section 6.4.1, CoerceArgumentValues.</summary>
    public static Values CoerceArgumentValues(IReadOnlyList<InputField> definitions, IReadOnlyList<ArgumentNode> arguments, Values variableValues) =>
        CoerceEntries(definitions, name => arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value, variableValues);

    private static Dictionary<string, object?> CoerceEntries(IReadOnlyList<InputField> definitions, Func<string, ValueNode?> find, Values variableValues)
    {
        var coercedValues = new Dictionary<string, object?>();
        foreach (var definition in definitions)
        {
            var argumentValue = find(definition.Name);
            var hasValue = argumentValue is not null;
            object? value = null;
            if (argumentValue is VariableNode variable)
            {
                hasValue = variableValues.TryGetValue(variable.Name.Value, out value);
            }
            else if (argumentValue is not null)
            {
                value = CoerceLiteral(definition.Type, argumentValue, variableValues);
            }

            if (!hasValue && definition.DefaultValueLiteral is { } defaultValue)
            {
                coercedValues.Add(definition.Name, CoerceLiteral(definition.Type, defaultValue, NoVariables));
            }
            else if (definition.Type is NonNullType && (!hasValue || value is null))
            {
                throw new CoercionException($"{definition.Coordinate} must not be null.");
            }
            else if (hasValue)
            {
                coercedValues.Add(definition.Name, value);
            }
        }

        return coercedValues;
    }

    private static object? CoerceLiteral(IType type, ValueNode literal, Values variableValues)
    {
        if (literal is VariableNode variable)
        {
            var value = variableValues.GetValueOrDefault(variable.Name.Value);
            return value is null && type is NonNullType ? throw new CoercionException("null for non-null") : value;
        }

        return (type, literal) switch
        {
            (NonNullType, NullValueNode) => throw new CoercionException("null for non-null"),
            (NonNullType { NullableType: var inner }, _) => CoerceLiteral(inner, literal, variableValues),
            (_, NullValueNode) => null,
            (ListType { ItemType: var item }, ListValueNode list) => list.Values.Select(value => CoerceLiteral(item, value, variableValues)).ToList(),
            (ListType { ItemType: var item }, _) => new List<object?> { CoerceLiteral(item, literal, variableValues) },
            (InputObjectType input, ObjectValueNode fields) => OneOf(input, fields.Fields.Count, CoerceEntries(
                input.Fields, name => fields.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value, variableValues)),
            (LeafType leaf, _) => leaf.ParseLiteral(literal),
            _ => throw new CoercionException($"{literal.Kind} for {type}"),
        };
    }

    private static object? CoerceJson(IType type, JsonElement value) => (type, value.ValueKind) switch
    {
        (NonNullType, JsonValueKind.Null) => throw new CoercionException("null for non-null"),
        (NonNullType { NullableType: var inner }, _) => CoerceJson(inner, value),
        (_, JsonValueKind.Null) => null,
        (ListType { ItemType: var item }, JsonValueKind.Array) => value.EnumerateArray().Select(entry => CoerceJson(item, entry)).ToList(),
        (ListType { ItemType: var item }, _) => new List<object?> { CoerceJson(item, value) },
        (InputObjectType input, JsonValueKind.Object) => CoerceJsonObject(input, value),
        (LeafType leaf, _) => leaf.ParseValue(value),
        _ => throw new CoercionException($"{value.ValueKind} for {type}"),
    };

    /// <summary>Section 3.10, Input Coercion.</summary>
    private static Dictionary<string, object?> CoerceJsonObject(InputObjectType type, JsonElement value)
    {
        if (value.EnumerateObject().Any(property => !type.FieldsByName.ContainsKey(property.Name)))
        {
            throw new CoercionException("unknown field");
        }

        var coerced = new Dictionary<string, object?>();
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given))
            {
                coerced.Add(field.Name, CoerceJson(field.Type, given));
            }
            else if (field.DefaultValueLiteral is { } defaultValue)
            {
                coerced.Add(field.Name, CoerceLiteral(field.Type, defaultValue, NoVariables));
            }
            else if (field.Type is NonNullType)
            {
                throw new CoercionException("missing field");
            }
        }

        return OneOf(type, value.EnumerateObject().Count(), coerced);
    }

    /// <summary>Section 3.10.1, OneOf Input Objects: exactly one entry, and that not null.</summary>
    private static Dictionary<string, object?> OneOf(InputObjectType type, int given, Dictionary<string, object?> coerced) =>
        !type.IsOneOf || (given == 1 && coerced.Count == 1 && coerced.Values.Single() is not null)
            ? coerced
            : throw new CoercionException("not exactly one field");

    private static IType TypeOf(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        _ => schema.Types[((NamedTypeNode)node).Name.Value],
    };
}
