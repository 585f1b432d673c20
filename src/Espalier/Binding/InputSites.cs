using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Espalier.Language;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Makes arguments and input fields from parameters and properties, and refuses what no value could be turned into.</summary>
internal sealed class InputSites(SchemaDraft draft)
{
    public InputSite? Create(ParameterInfo parameter)
    {
        var value = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return Create(parameter, NamingConventions.Argument(parameter), draft.Shapes.Read(parameter), Description(parameter), value);
    }

    // The one input of a mutation rarely has more to say than its type does.
    private string? Description(ParameterInfo parameter) => draft.Descriptions.Of(parameter)
        ?? (InputBinder.IsCandidate(parameter.ParameterType) ? draft.Descriptions.Of(parameter.ParameterType) : null);

    public InputSite? Create(PropertyInfo property) =>
        Create(property, NamingConventions.Field(property), draft.Shapes.Read(property), draft.Descriptions.Of(property), value: null);

    private InputSite? Create(ICustomAttributeProvider where, string name, ClrShape shape, string? description, object? value)
    {
        if (shape is { IsOptional: true, Arguments: [{ IsNullable: false, Type: var inner }] })
        {
            draft.Errors.Add(where, $"an absent or null input needs a nullable type; write Optional<{inner.ReadableName()}?>.");
            return null;
        }

        if (draft.References.Input(shape.Required, where) is not { } type)
        {
            return null;
        }

        var nodeType = NodeType(where);
        Check(where, shape.Required, type, nodeType);
        var field = new InputField(name, type)
        {
            Description = description,
            DefaultValueLiteral = Literal(where, type, where.Find<DefaultValueAttribute>()?.Value ?? value),
            DeprecationReason = Descriptions.Deprecation(where),
        };
        return new InputSite(field, shape, nodeType);
    }

    private string? NodeType(ICustomAttributeProvider where)
    {
        if (where.Find<IDAttribute>()?.ClrType is not { } clr)
        {
            return null;
        }

        if (draft.Types.FindOutput(clr) is ObjectType type)
        {
            return type.Name;
        }

        draft.Errors.Add(where, $"[ID<{clr.ReadableName()}>] needs an object type; bind it with [ObjectType<{clr.ReadableName()}>].");
        return null;
    }

    private void Check(ICustomAttributeProvider where, ClrShape shape, IType type, string? nodeType)
    {
        if (shape.Item is { } item && type.NullableType() is ListType list)
        {
            if (!InputLists.CanTake(shape.Type, item.FullType))
            {
                draft.Errors.Add(where, $"a list input cannot become {shape.Type.ReadableName()}; use IReadOnlyList<T>, an array or List<T>.");
            }

            Check(where, item, list.ItemType, nodeType);
            return;
        }

        if (where.Find<IDAttribute>() is { } id)
        {
            CheckId(where, shape.Type, id, nodeType);
            return;
        }

        var given = type.NullableType() switch
        {
            ScalarType scalar => scalar.ClrType,
            EnumType enumType => enumType.ClrType,
            InputObjectType input when draft.Types.FindInputBinder(shape.Type)?.Type == input => shape.Type,
            _ => null,
        };
        if (given != shape.Type)
        {
            draft.Errors.Add(where, $"{type.NamedType().Name} gives {given?.ReadableName() ?? "no such value"}, which is not {shape.Type.ReadableName()}.");
        }
    }

    private void CheckId(ICustomAttributeProvider where, Type clr, IDAttribute id, string? nodeType)
    {
        if (id.ClrType is null && clr == typeof(Guid))
        {
            draft.Errors.Add(where, "say whose ids these are with [ID<T>], or take a NodeId for ids of any type.");
        }
        else if (id.ClrType is null ? clr != typeof(NodeId) && clr != typeof(string) : nodeType is not null && clr != typeof(Guid))
        {
            draft.Errors.Add(where, $"an id cannot become {clr.ReadableName()}; take a Guid under [ID<T>], or a NodeId or a string under [ID].");
        }
    }

    private ValueNode? Literal(ICustomAttributeProvider where, IType type, object? value)
    {
        try
        {
            return value is null ? null : Literal(type, value);
        }
        catch (CoercionException e)
        {
            draft.Errors.Add(where, $"its default value does not fit {type}: {e.Message}");
            return null;
        }
    }

    private static ValueNode Literal(IType type, object value) => type.NullableType() switch
    {
        ListType list when value is IEnumerable items and not string =>
            new ListValueNode { Values = [.. items.Cast<object>().Select(item => Literal(list.ItemType, item))] },
        ListType list => Literal(list.ItemType, value),
        // Reflection gives the default of a nullable enum parameter as a number.
        EnumType { ClrType: { } clr } leaf => leaf.ToLiteral(Enum.ToObject(clr, value)),
        LeafType leaf => leaf.ToLiteral(value),
        var other => throw new CoercionException($"{other} can have no default value in C#."),
    };
}
