using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>Spreads the list that a batch method returns over the parents.</summary>
internal static class BatchAdapters
{
    public static ValueTask<IReadOnlyList<T>> FromValue<TList, T>(TList list)
        where TList : IReadOnlyList<T> => new(list);

    public static async ValueTask<IReadOnlyList<T>> FromTask<TList, T>(Task<TList> list)
        where TList : IReadOnlyList<T> => await list;

    public static ValueTask<IReadOnlyList<T>> FromValueTask<TList, T>(ValueTask<TList> list)
        where TList : IReadOnlyList<T> =>
        list.IsCompletedSuccessfully ? new(list.Result) : AwaitAsync<TList, T>(list);

    /// <param name="results">One result for each parent.</param>
    /// <param name="convert">What becomes of each result; null to leave it as it is.</param>
    /// <param name="slots">The slots of the parents.</param>
    /// <param name="method">The name of the method for an error.</param>
    public static async ValueTask FillAsync<T>(
        ValueTask<IReadOnlyList<T>> results, Func<object?, object?>? convert, ResultSlots slots, string method)
    {
        var list = await results;
        CheckCount(list.Count, slots.Count, method);
        for (var row = 0; row < list.Count; row++)
        {
            slots.Set(row, convert is null ? list[row] : convert(list[row]));
        }
    }

    /// <inheritdoc cref="FillAsync{T}"/>
    public static async ValueTask FillSlotsAsync<T>(
        ValueTask<IReadOnlyList<Slot<T>>> results, Func<object?, object?>? convert, ResultSlots slots, string method)
    {
        var list = await results;
        CheckCount(list.Count, slots.Count, method);
        for (var row = 0; row < list.Count; row++)
        {
            if (list[row].Error is { } error)
            {
                slots.Fail(row, error);
            }
            else
            {
                slots.Set(row, convert is null ? list[row].Value : convert(list[row].Value));
            }
        }
    }

    private static void CheckCount(int results, int parents, string method)
    {
        if (results != parents)
        {
            throw new InvalidOperationException(
                $"{method} returned {results} results for {parents} parents; a batch resolver returns one for each, in their order.");
        }
    }

    private static async ValueTask<IReadOnlyList<T>> AwaitAsync<TList, T>(ValueTask<TList> list)
        where TList : IReadOnlyList<T> => await list;
}
