using Espalier.Execution.Planning;

namespace Espalier.Execution.Gathering;

/// <summary>
/// Obtains, tier by tier, every value that the response needs and that the objects at hand do not hold. A tier's sets are the
/// objects that the tier before has brought; all their fields are resolved before the next tier begins.
/// </summary>
internal sealed class Gatherer(RequestContext request)
{
    // Mostly there is little in them.
    private readonly List<Column> _resolved = new(2);
    private readonly List<PendingEach> _pending = [];
    private readonly List<PendingBatch> _batches = new(1);
    private List<ObjectSet> _tier = new(1);
    private List<ObjectSet> _next = new(1);

    /// <summary>Gathers everything below <paramref name="root"/>, or below one of its selections only.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async ValueTask GatherAsync(ObjectSet root, SelectionPlan? only = null)
    {
        _tier.Add(root);
        while (_tier.Count > 0)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
            await ResolveTierAsync(only);
            only = null;
            (_tier, _next) = (_next, _tier);
            _next.Clear();
        }
    }

    private async ValueTask ResolveTierAsync(SelectionPlan? only)
    {
        // Pure navigation adds sets to the tier that is being resolved, hence no foreach.
        for (var i = 0; i < _tier.Count; i++)
        {
            foreach (var selection in _tier[i].Scope.Selections)
            {
                // Only the root's selections are asked for one by one; what pure navigation has added is below the one.
                var isAskedFor = only is null || i > 0 || only == selection;
                if (selection.Kind == SelectionKind.Gathered && isAskedFor && selection.IsIncluded(request.IncludeFlags))
                {
                    Resolve(_tier[i], selection);
                }
            }
        }

        // Whoever asks loaders has asked before a batch may wait for them, so that they see all keys of the tier at once.
        foreach (var batch in _batches)
        {
            await batch.ResolveAsync(request);
        }

        foreach (var pending in _pending)
        {
            await pending.DrainAsync(request);
        }

        _batches.Clear();
        _pending.Clear();

        foreach (var column in _resolved)
        {
            Complete(column, _next);
        }

        _resolved.Clear();
    }

    private void Resolve(ObjectSet set, SelectionPlan selection)
    {
        var column = new Column(selection, set.Count);
        set.Columns[selection.Column] = column;
        if (!TryPrepare(selection, column, out var context))
        {
            _resolved.Add(column);
            return;
        }

        switch (selection.Field.Resolver)
        {
            case BatchResolver batch:
                _resolved.Add(column);
                _batches.Add(new PendingBatch(batch, set, context, column));
                break;
            case EachResolver each:
                _resolved.Add(column);
                StartEach(each, set, context, column);
                break;
            default:
                ResolvePure((PureResolver?)selection.Field.Resolver, set, context.Arguments, column);
                Complete(column, _tier);
                break;
        }
    }

    private bool TryPrepare(SelectionPlan selection, Column column, out FieldContext context)
    {
        try
        {
            request.Authorize(selection.Authorization, selection.Field.Coordinate);
            context = new FieldContext(request, selection, selection.Arguments.Coerce(request));
            return true;
        }
        catch (Exception e)
        {
            Array.Fill(column.Values, new FailedField(e));
            context = null!;
            return false;
        }
    }

    private static void ResolvePure(PureResolver? resolver, ObjectSet set, ArgumentValues arguments, Column column)
    {
        for (var row = 0; row < set.Count; row++)
        {
            try
            {
                column.Values[row] = resolver?.Resolve(set[row], arguments);
            }
            catch (Exception e)
            {
                column.Values[row] = new FailedField(e);
            }
        }
    }

    private void StartEach(EachResolver each, ObjectSet set, FieldContext context, Column column)
    {
        PendingEach? pending = null;
        for (var row = 0; row < set.Count; row++)
        {
            try
            {
                var resolving = each.ResolveAsync(set[row], context);
                if (resolving.IsCompleted)
                {
                    column.Values[row] = resolving.GetAwaiter().GetResult();
                }
                else
                {
                    pending ??= new PendingEach(column);
                    pending.Add(row, resolving.AsTask());
                }
            }
            catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
            {
                column.Values[row] = new FailedField(e);
            }
        }

        if (pending is not null)
        {
            _pending.Add(pending);
        }
    }

    private void Complete(Column column, List<ObjectSet> tier)
    {
        if (column.Selection.IsPureBelow)
        {
            return;
        }

        ColumnEncoder.Encode(column, request);
        foreach (var set in column.Sets)
        {
            if (!set.Scope.IsPure)
            {
                tier.Add(set);
            }
        }
    }
}
