using System.Collections;
using Espalier.Execution;
using Espalier.Execution.Gathering;
using Espalier.Execution.Planning;
using Espalier.TypeSystem;

namespace Espalier.Response;

/// <summary>
/// Writes <c>data</c> in one depth-first pass over what was gathered. A method that returns false could not give its position a
/// value: the error is recorded, and the nearest nullable position above rewinds and becomes null (section 6.4.4).
/// </summary>
/// <remarks>The recursion follows the plan, whose depth the compiler bounds.</remarks>
internal sealed class DataWriter(RequestContext request, JsonResponseWriter writer, FieldErrors errors)
{
    private readonly ResponsePath _path = new();
    private readonly ulong _flags = request.IncludeFlags;

    public bool TryWriteObject(ObjectSet set, int row)
    {
        var parent = set[row];
        writer.StartObject();
        foreach (var selection in set.Scope.InOrder(_flags))
        {
            if (selection.IsIncluded(_flags) && !TryWriteField(selection, parent, set, row))
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }

    /// <summary>Writes one member: its name and its value.</summary>
    public bool TryWriteField(SelectionPlan selection, object parent, ObjectSet? set, int row)
    {
        writer.WriteEncodedName(selection.EncodedName);
        switch (selection.Kind)
        {
            case SelectionKind.TypeName:
                writer.WriteString(set?.Scope.Type.Name ?? throw new InvalidOperationException("A type name needs its scope."));
                return true;
            case SelectionKind.Leaf when selection.Field.Resolver is PureLeafResolver leaf:
                return TryWritePureLeaf(selection, leaf, parent);
        }

        _path.Push(selection);
        var written = selection.Kind == SelectionKind.Gathered
            ? TryWriteGathered(selection, set!.Columns[selection.Column]!, row)
            : TryWriteRead(selection, parent);
        _path.Pop();
        return written;
    }

    private bool TryWritePureLeaf(SelectionPlan selection, PureLeafResolver leaf, object parent)
    {
        var mark = writer.Position;
        try
        {
            if (leaf.TryWrite(parent, selection.Arguments.Coerce(request), writer))
            {
                return true;
            }
        }
        catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
        {
            writer.Rewind(mark);
            _path.Push(selection);
            var nullable = TryFail(selection, selection.Type, e);
            _path.Pop();
            return nullable;
        }

        if (selection.Type is not NonNullType)
        {
            writer.WriteNull();
            return true;
        }

        _path.Push(selection);
        errors.AddNull(selection, _path);
        _path.Pop();
        return false;
    }

    private bool TryWriteRead(SelectionPlan selection, object parent)
    {
        object? value;
        try
        {
            value = ((PureResolver?)selection.Field.Resolver)?.Resolve(parent, selection.Arguments.Coerce(request));
        }
        catch (Exception e)
        {
            return TryFail(selection, selection.Type, e);
        }

        return TryWriteValue(selection, selection.Type, value);
    }

    private bool TryWriteGathered(SelectionPlan selection, Column column, int row)
    {
        if (selection.IsPureBelow)
        {
            return TryWriteValue(selection, selection.Type, column.Values[row]);
        }

        var place = column.Starts[row];
        return TryWriteEncoded(column, selection.Type, ref place);
    }

    /// <summary>Writes a value that stands in a column's code at <paramref name="place"/> and moves behind it.</summary>
    private bool TryWriteEncoded(Column column, IType type, ref int place)
    {
        var selection = column.Selection;
        var head = column.Code[place++];
        if (head == Column.Null)
        {
            return TryWriteNull(selection, type);
        }

        if (head == Column.Failure)
        {
            return TryFail(selection, type, column.Failures[column.Code[place++]].Error);
        }

        var mark = writer.Position;
        if (type.NullableType() is ListType list)
        {
            return TryWriteEncodedList(column, list, head, ref place) || TryRetreat(type, mark);
        }

        var set = column.Sets[head];
        return TryWriteObject(set, column.Code[place++]) || TryRetreat(type, mark);
    }

    private bool TryWriteEncodedList(Column column, ListType list, int count, ref int place)
    {
        writer.StartArray();
        for (var i = 0; i < count; i++)
        {
            CheckNowAndThen(i);
            _path.Push(i);
            var written = TryWriteEncoded(column, list.ItemType, ref place);
            _path.Pop();
            if (!written)
            {
                Skip(column, list.ItemType, count - i - 1, ref place);
                return false;
            }
        }

        writer.EndArray();
        return true;
    }

    /// <summary>Moves behind the items of a list that is given up, for a list around it may go on.</summary>
    private static void Skip(Column column, IType type, int count, ref int place)
    {
        for (; count > 0; count--)
        {
            var head = column.Code[place++];
            if (head == Column.Failure)
            {
                place++;
            }
            else if (head != Column.Null && type.NullableType() is ListType list)
            {
                Skip(column, list.ItemType, head, ref place);
            }
            else if (head != Column.Null)
            {
                place++;
            }
        }
    }

    /// <summary>Writes a value at hand: of a leaf type, or with only pure fields below (section 6.4.3, CompleteValue).</summary>
    private bool TryWriteValue(SelectionPlan selection, IType type, object? value)
    {
        switch (value)
        {
            case null:
                return TryWriteNull(selection, type);
            case FailedField failure:
                return TryFail(selection, type, failure.Error);
        }

        var mark = writer.Position;
        try
        {
            return (type.NullableType() is ListType list ? TryWriteList(selection, list, value) : TryWriteNamed(selection, type, value))
                || TryRetreat(type, mark);
        }
        catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
        {
            writer.Rewind(mark);
            return TryFail(selection, type, e);
        }
    }

    private bool TryWriteNamed(SelectionPlan selection, IType type, object value)
    {
        if (type.NamedType() is LeafType leaf)
        {
            leaf.Write(writer, value);
            return true;
        }

        var scope = ColumnEncoder.FindScope(selection, request, value);
        writer.StartObject();
        foreach (var child in scope.InOrder(_flags))
        {
            if (!child.IsIncluded(_flags))
            {
                continue;
            }

            if (child.Kind == SelectionKind.TypeName)
            {
                writer.WriteEncodedName(child.EncodedName);
                writer.WriteString(scope.Type.Name);
            }
            else if (!TryWriteField(child, value, set: null, row: 0))
            {
                return false;
            }
        }

        writer.EndObject();
        return true;
    }

    private bool TryWriteList(SelectionPlan selection, ListType list, object value)
    {
        if (value is string or not IEnumerable)
        {
            throw ResultErrors.NotIterable(selection.Field);
        }

        writer.StartArray();
        if (!(value is IList items ? TryWriteItems(selection, list.ItemType, items) : TryWriteSequence(selection, list.ItemType, (IEnumerable)value)))
        {
            return false;
        }

        writer.EndArray();
        return true;
    }

    // Without an enumerator, which would be boxed.
    private bool TryWriteItems(SelectionPlan selection, IType type, IList items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!TryWriteItem(selection, type, items[i], i))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWriteSequence(SelectionPlan selection, IType type, IEnumerable items)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (!TryWriteItem(selection, type, item, index++))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWriteItem(SelectionPlan selection, IType type, object? item, int index)
    {
        CheckNowAndThen(index);
        _path.Push(index);
        var written = TryWriteValue(selection, type, item);
        _path.Pop();
        return written;
    }

    /// <summary>Ends the writing of a long list that nobody waits for any more.</summary>
    private void CheckNowAndThen(int index)
    {
        if (index % 256 == 255)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private bool TryWriteNull(SelectionPlan selection, IType type)
    {
        if (type is NonNullType)
        {
            errors.AddNull(selection, _path);
            return false;
        }

        writer.WriteNull();
        return true;
    }

    private bool TryFail(SelectionPlan selection, IType type, Exception error)
    {
        errors.Add(error is CoercionException ? error : Unwrap(error), selection, _path);
        if (type is NonNullType)
        {
            return false;
        }

        writer.WriteNull();
        return true;
    }

    private static Exception Unwrap(Exception error) =>
        error is System.Reflection.TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } ? error.InnerException! : error;

    /// <summary>Takes the place of a value that a failing non-null child has taken with it.</summary>
    private bool TryRetreat(IType type, int mark)
    {
        if (type is NonNullType)
        {
            return false;
        }

        writer.Rewind(mark);
        writer.WriteNull();
        return true;
    }
}
