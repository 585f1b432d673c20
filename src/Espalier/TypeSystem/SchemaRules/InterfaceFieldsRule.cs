namespace Espalier.TypeSystem.SchemaRules;

/// <summary>A type has the fields of its interfaces, with types that fit. Specification section 3.6.2, IsValidImplementation.</summary>
internal static class InterfaceFieldsRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var type in parts.Types.OfType<FieldsType>())
        {
            foreach (var promised in type.Interfaces.Distinct().Where(declared => declared != type).SelectMany(declared => declared.Fields))
            {
                if (type.FieldsByName.TryGetValue(promised.Name, out var field))
                    CheckField(parts.Schema, field, promised, errors);
                else
                    errors.Add($"Interface field {promised.Coordinate} expected but {type} does not provide it.", promised, type);
            }
        }
    }

    private static void CheckField(Schema schema, OutputField field, OutputField promised, SchemaErrors errors)
    {
        if (!Fits(schema, field.Type, promised.Type))
        {
            errors.Add(
                $"Interface field {promised.Coordinate} expects type {promised.Type} but {field.Coordinate} is type {field.Type}.",
                promised, field);
        }

        foreach (var argument in promised.Arguments)
            CheckArgument(field, argument, errors);

        foreach (var argument in field.Arguments.Where(own => own.IsRequired && !promised.ArgumentsByName.ContainsKey(own.Name)))
        {
            errors.Add(
                $"Argument \"{argument.Coordinate}\" must not be required type \"{argument.Type}\" "
                    + $"if not provided by the Interface field \"{promised.Coordinate}\".",
                argument, promised);
        }

        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            errors.Add(
                $"Interface field {promised.Coordinate} is not deprecated, "
                    + $"so implementation field {field.Coordinate} must not be deprecated.",
                field);
        }
    }

    private static void CheckArgument(OutputField field, InputField promised, SchemaErrors errors)
    {
        if (!field.ArgumentsByName.TryGetValue(promised.Name, out var argument))
        {
            errors.Add(
                $"Interface field argument {promised.Coordinate} expected but {field.Coordinate} does not provide it.", promised, field);
        }
        else if (!argument.Type.Equals(promised.Type))
        {
            errors.Add(
                $"Interface field argument {promised.Coordinate} expects type {promised.Type} "
                    + $"but {argument.Coordinate} is type {argument.Type}.",
                promised, argument);
        }
    }

    // IsValidImplementationFieldType: the implementation may promise more than the interface.
    private static bool Fits(Schema schema, IType type, IType promised) => (type, promised) switch
    {
        (NonNullType own, NonNullType other) => Fits(schema, own.NullableType, other.NullableType),
        (NonNullType own, _) => Fits(schema, own.NullableType, promised),
        (ListType own, ListType other) => Fits(schema, own.ItemType, other.ItemType),
        (FieldsType own, CompositeType other) => own == other || schema.IsSubType(other, own),
        _ => type.Equals(promised),
    };
}
