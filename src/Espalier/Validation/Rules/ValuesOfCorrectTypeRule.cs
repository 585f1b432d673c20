using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>
/// Literals are values of the type expected at their place: known and required input fields, exactly one field of a one-of input
/// object, existing enum values, scalars that can be read. Specification sections 5.6.1, 5.6.2 and 5.6.4; variables are left to
/// section 5.8.5.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterWholeValue += value =>
    {
        if (walk.InputType is { } type) CheckValue(value, type);
    };

    private void CheckValue(ValueNode value, IType type)
    {
        if (value is VariableNode) return;
        if (type is NonNullType nonNull)
        {
            if (value is NullValueNode)
            {
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", value);
                return;
            }

            type = nonNull.NullableType;
        }

        if (value is NullValueNode) return;
        switch (type)
        {
            case ListType list:
                CheckList(value, list);
                break;
            case InputObjectType inputObject:
                CheckObject(value, inputObject);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(value, scalar);
                break;
        }
    }

    /// <summary>A value that is no list stands for a list of one. Specification section 3.11, Input Coercion.</summary>
    private void CheckList(ValueNode value, ListType type)
    {
        if (value is not ListValueNode list)
        {
            CheckValue(value, type.ItemType);
            return;
        }

        foreach (var item in list.Values)
            CheckValue(item, type.ItemType);
    }

    private void CheckObject(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode node)
        {
            context.Report($"Expected value of type \"{type}\" to be an object, found: {context.Show(value)}.", value);
            return;
        }

        // Of fields given twice, which is an error of its own, the last one counts.
        var given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
            given[field.Name.Value] = field.Value;

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                CheckValue(fieldValue, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {context.Show(node)}.", node);
            }
        }

        CheckFieldNames(node, type);
        if (type.IsOneOf) CheckOneOf(node, type);
    }

    private void CheckFieldNames(ObjectValueNode node, InputObjectType type)
    {
        foreach (var field in node.Fields)
        {
            var name = field.Name.Value;
            if (type.FieldsByName.ContainsKey(name)) continue;
            var suggestion = context.DidYouMean(name, type.Fields.Select(static known => known.Name));
            var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
            context.Report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {context.Show(node)}.", field);
        }
    }

    private void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        var known = 0;
        var isNull = false;
        foreach (var field in node.Fields)
        {
            if (!type.FieldsByName.ContainsKey(field.Name.Value)) continue;
            known++;
            isNull |= field.Value is NullValueNode;
        }

        if (known != 1 || isNull)
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                node);
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode { Value: var name })
        {
            if (!type.ValuesByName.ContainsKey(name))
                context.Report($"Value \"{name}\" does not exist in \"{type}\" enum.{SuggestValue(name, type)}", value);
            return;
        }

        var shown = context.Show(value);
        context.Report($"Enum \"{type}\" cannot represent non-enum value: {shown}.{SuggestValue(shown, type)}", value);
    }

    private string SuggestValue(string unknown, EnumType type)
        => context.DidYouMean(unknown, type.Values.Select(static known => known.Name), "the enum value ");

    private void CheckScalar(ValueNode value, ScalarType type)
    {
        try
        {
            type.ParseLiteral(value);
        }
        catch (CoercionException error)
        {
            context.Report(error.Message, value);
        }
    }
}
