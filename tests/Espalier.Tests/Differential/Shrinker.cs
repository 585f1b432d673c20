namespace Espalier.Tests.Differential;

/// <summary>Takes selections away from a failing case for as long as it goes on failing.</summary>
internal static class Shrinker
{
    public static async Task ShrinkAsync(DocumentTree document, Func<Task<bool>> failsStill)
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var selections in SelectionSets(document))
            {
                for (var i = selections.Count - 1; i >= 0 && selections.Count > 1; i--)
                {
                    var removed = selections[i];
                    selections.RemoveAt(i);
                    if (await failsStill())
                    {
                        changed = true;
                    }
                    else
                    {
                        selections.Insert(i, removed);
                    }
                }
            }
        }
    }

    private static List<List<SelectionTree>> SelectionSets(DocumentTree document)
    {
        var found = new List<List<SelectionTree>>();
        var open = new Stack<List<SelectionTree>>(document.Operations.Select(o => o.Selections).Concat(document.Fragments.Select(f => f.Selections)));
        while (open.TryPop(out var selections))
        {
            found.Add(selections);
            foreach (var selection in selections.Where(selection => selection.Selections.Count > 0))
            {
                open.Push(selection.Selections);
            }
        }

        return found;
    }
}
