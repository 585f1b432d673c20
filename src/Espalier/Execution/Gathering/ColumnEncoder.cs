using System.Collections;
using Espalier.Execution.Planning;
using Espalier.TypeSystem;

namespace Espalier.Execution.Gathering;

/// <summary>Turns the values of a composite column into sets of objects by concrete type (section 6.4.3, CompleteValue and ResolveAbstractType).</summary>
internal static class ColumnEncoder
{
    public static void Encode(Column column, RequestContext request)
    {
        column.BeginCode();
        var type = column.Selection.Type;
        for (var row = 0; row < column.Values.Length; row++)
        {
            column.BeginRow(row);
            Encode(column, request, type, column.Values[row], expected: column.Values.Length);
        }
    }

    /// <summary>The scope for an object that a field of this selection resolved to.</summary>
    /// <exception cref="InvalidOperationException">Its class is bound to no type that the field may have.</exception>
    /// <exception cref="GraphQLException">The caller may not read objects of its type.</exception>
    public static ScopePlan FindScope(SelectionPlan selection, RequestContext request, object value)
    {
        if (selection.ObjectScope is { } scope)
        {
            return scope;
        }

        if (request.Schema.GetObjectType(value.GetType()) is not { } type || !selection.AbstractScopes!.TryGetValue(type, out scope))
        {
            throw new InvalidOperationException(
                $"Abstract type \"{selection.Type.NamedType()}\" of {selection.Field.Coordinate} has no object type for {value.GetType()}.");
        }

        request.Authorize(type.Authorization, type.Name);
        return scope;
    }

    /// <param name="column">Takes the code.</param>
    /// <param name="request">The request.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">How many objects are expected, where it is the first one.</param>
    private static void Encode(Column column, RequestContext request, IType type, object? value, int expected)
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
                EncodeList(column, request, list, value);
            }
            else
            {
                column.AddObject(FindScope(column.Selection, request, value), value, expected);
            }
        }
        catch (Exception e)
        {
            column.AddFailure(new FailedField(e));
        }
    }

    private static void EncodeList(Column column, RequestContext request, ListType type, object value)
    {
        if (value is string or not IEnumerable)
        {
            throw ResultErrors.NotIterable(column.Selection.Field);
        }

        var expected = (value as ICollection)?.Count ?? 0;
        var place = column.BeginList(expected);
        var length = 0;
        try
        {
            foreach (var item in (IEnumerable)value)
            {
                Encode(column, request, type.ItemType, item, expected);
                length++;
            }
        }
        catch
        {
            // A sequence that throws half way has no items. Objects it has brought stay in their sets, where nothing refers to them.
            column.AbandonList(place);
            throw;
        }

        column.EndList(place, length);
    }
}
