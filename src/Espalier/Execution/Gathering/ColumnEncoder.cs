using System.Collections;
using Espalier.Execution.Planning;
using Espalier.TypeSystem;

namespace Espalier.Execution.Gathering;

/// <summary>Turns the values of a composite column into sets of objects by concrete type (section 6.4.3, CompleteValue and ResolveAbstractType).</summary>
internal static class ColumnEncoder
{
    public static void Encode(Column column, Schema schema)
    {
        column.BeginCode();
        var type = column.Selection.Type;
        for (var row = 0; row < column.Values.Length; row++)
        {
            column.BeginRow(row);
            Encode(column, schema, type, column.Values[row]);
        }
    }

    /// <summary>The scope for an object that a field of this selection resolved to.</summary>
    /// <exception cref="GraphQLException">Its class is bound to no type that the field may have.</exception>
    public static ScopePlan FindScope(SelectionPlan selection, Schema schema, object value)
    {
        if (selection.ObjectScope is { } scope)
        {
            return scope;
        }

        return schema.GetObjectType(value.GetType()) is { } type && selection.AbstractScopes!.TryGetValue(type, out var found)
            ? found
            : throw new InvalidOperationException(
                $"Abstract type \"{selection.Type.NamedType()}\" of {selection.Field.Coordinate} has no object type for {value.GetType()}.");
    }

    private static void Encode(Column column, Schema schema, IType type, object? value)
    {
        switch (value)
        {
            case null:
                column.AddNull();
                return;
            case FailedField failure:
                column.AddFailure(failure);
                return;
        }

        try
        {
            if (type.NullableType() is ListType list)
            {
                EncodeList(column, schema, list, value);
            }
            else
            {
                column.AddObject(FindScope(column.Selection, schema, value), value);
            }
        }
        catch (Exception e)
        {
            column.AddFailure(new FailedField(e));
        }
    }

    private static void EncodeList(Column column, Schema schema, ListType type, object value)
    {
        if (value is string or not IEnumerable)
        {
            throw ResultErrors.NotIterable(column.Selection.Field);
        }

        // A sequence that throws half way has no items, so it is read before any of them is encoded.
        var items = value as ICollection ?? ((IEnumerable)value).Cast<object?>().ToList();
        var place = column.BeginList();
        foreach (var item in items)
        {
            Encode(column, schema, type.ItemType, item);
        }

        column.EndList(place, items.Count);
    }
}
