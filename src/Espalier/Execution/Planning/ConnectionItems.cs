namespace Espalier.Execution.Planning;

/// <summary>What a selection of a connection looks at in its items (Relay's cursor connections, "Connection types").</summary>
/// <param name="Flags">The include flags it holds under.</param>
/// <param name="Properties">The properties of the items; null when any may be looked at.</param>
internal sealed record ConnectionItems(ulong Flags, IReadOnlyCollection<string>? Properties)
{
    /// <summary>Reads it from a plan.</summary>
    public static ConnectionItems Read(SelectionPlan connection, ulong flags)
    {
        var properties = new SortedSet<string>(StringComparer.Ordinal);
        return new(flags, connection.ObjectScope is { } scope && AddBelow(scope, flags, properties) ? properties : null);
    }

    private static bool AddBelow(ScopePlan connection, ulong flags, SortedSet<string> properties) =>
        connection.Selections.Where(selection => selection.IsIncluded(flags)).All(selection => selection.Field.Name switch
        {
            "nodes" => AddItems(selection, flags, properties),
            "edges" => selection.ObjectScope!.Selections
                .Where(below => below.IsIncluded(flags) && below.Field.Name == "node")
                .All(node => AddItems(node, flags, properties)),
            _ => true,
        });

    private static bool AddItems(SelectionPlan items, ulong flags, SortedSet<string> properties)
    {
        // Items of an abstract type are of several kinds, whose properties have nothing to do with each other.
        if (items.ObjectScope is null)
        {
            return false;
        }

        foreach (var selection in items.ObjectScope.Selections)
        {
            if (selection.Kind == SelectionKind.TypeName || !selection.IsIncluded(flags))
            {
                continue;
            }

            if (selection.Field.ParentProperties is not { } required)
            {
                return false;
            }

            properties.UnionWith(required);
        }

        return true;
    }
}
