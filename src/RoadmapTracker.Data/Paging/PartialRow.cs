using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>A row of some of a table's columns that is read as if it had all: those that were not read are null, empty or zero.</summary>
/// <param name="places">For each column of the table its place in the row; less than 0 for one that was not read.</param>
internal sealed class PartialRow(int[] places) : Row
{
    private Row _row = null!;

    /// <summary>Goes over to a row.</summary>
    public PartialRow Over(Row row)
    {
        _row = row;
        return this;
    }

    /// <inheritdoc/>
    public override bool IsNull(int column) => places[column] < 0 || _row.IsNull(places[column]);

    /// <inheritdoc/>
    public override Guid Id(int column) => places[column] < 0 ? default : _row.Id(places[column]);

    /// <inheritdoc/>
    public override string Text(int column) => places[column] < 0 ? "" : _row.Text(places[column]);

    /// <inheritdoc/>
    public override long Number(int column) => places[column] < 0 ? default : _row.Number(places[column]);

    /// <inheritdoc/>
    public override double Real(int column) => places[column] < 0 ? default : _row.Real(places[column]);

    /// <inheritdoc/>
    public override bool Truth(int column) => places[column] >= 0 && _row.Truth(places[column]);

    /// <inheritdoc/>
    public override DateOnly Day(int column) => places[column] < 0 ? default : _row.Day(places[column]);

    /// <inheritdoc/>
    public override DateTimeOffset Moment(int column) => places[column] < 0 ? default : _row.Moment(places[column]);

    /// <inheritdoc/>
    protected internal override ReadOnlySpan<byte> Utf8(int column) => places[column] < 0 ? default : _row.Utf8(places[column]);

    /// <inheritdoc/>
    protected override bool IsLeftOut(int column) => places[column] < 0;
}
