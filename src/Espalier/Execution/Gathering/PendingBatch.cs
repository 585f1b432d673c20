namespace Espalier.Execution.Gathering;

/// <summary>A batch resolver that is to be called for all objects of a set.</summary>
internal readonly struct PendingBatch(BatchResolver resolver, ObjectSet set, FieldContext context, Column column)
{
    /// <summary>Calls it and waits for it, letting loaders load meanwhile.</summary>
    public async ValueTask ResolveAsync(RequestContext request)
    {
        try
        {
            var resolving = resolver.ResolveAsync(set.Objects, context, new ResultSlots(column.Values, set.Count));
            if (resolving.IsCompleted)
            {
                resolving.GetAwaiter().GetResult();
            }
            else
            {
                await request.Loaders.DriveAsync(resolving.AsTask(), request.CancellationToken);
            }
        }
        catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
        {
            Array.Fill(column.Values, new FailedField(e));
        }
    }
}
