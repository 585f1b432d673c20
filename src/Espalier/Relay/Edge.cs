namespace Espalier.Relay;

/// <summary>An item of a page together with its cursor.</summary>
internal sealed class Edge(IPage page, int index)
{
    public object? Node => page.ItemAt(index);

    public string Cursor => page.CursorAt(index);

    public static Edge[] Of(IPage page)
    {
        var edges = new Edge[page.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge(page, i);
        }

        return edges;
    }
}
