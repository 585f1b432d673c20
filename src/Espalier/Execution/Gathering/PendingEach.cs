namespace Espalier.Execution.Gathering;

/// <summary>The rows of a column whose resolvers have not finished yet.</summary>
internal sealed class PendingEach(Column column)
{
    private readonly List<(int Row, Task<object?> Value)> _rows = [];

    public void Add(int row, Task<object?> value) => _rows.Add((row, value));

    /// <summary>Waits for all rows, letting loaders load meanwhile.</summary>
    public async ValueTask DrainAsync(RequestContext request)
    {
        foreach (var (row, value) in _rows)
        {
            try
            {
                await request.Loaders.DriveAsync(value, request.CancellationToken);
                column.Values[row] = await value;
            }
            catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
            {
                column.Values[row] = new FailedField(e);
            }
        }
    }
}
