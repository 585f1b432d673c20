using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>Finds the objects of one type by their keys, through its method under <see cref="NodeResolverAttribute"/>.</summary>
/// <param name="resolver">The method; the keys take the place of parents.</param>
internal sealed class NodeFinder(FieldResolver resolver)
{
    /// <summary>The objects in the order of the keys; null for each that is not there.</summary>
    public async ValueTask<IReadOnlyList<object?>> FindAsync(IReadOnlyList<Guid> keys, FieldContext context)
    {
        var parents = new object[keys.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = keys[i];
        }

        if (resolver is EachResolver each)
        {
            // All are started before any is awaited, so that a loader sees every key at once.
            return await Task.WhenAll(Array.ConvertAll(parents, key => each.ResolveAsync(key, context).AsTask()));
        }

        var values = new object?[parents.Length];
        await ((BatchResolver)resolver).ResolveAsync(parents, context, new ResultSlots(values, values.Length));
        return Array.Find(values, value => value is FailedField) is FailedField failed ? throw failed.Error : values;
    }
}
