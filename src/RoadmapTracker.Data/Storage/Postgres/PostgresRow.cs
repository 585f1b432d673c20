using System.Text;
using Npgsql;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>The row a reader stands on.</summary>
/// <param name="reader">The reader.</param>
internal sealed class PostgresRow(NpgsqlDataReader reader) : Row
{
    /// <inheritdoc/>
    public override bool IsNull(int column) => reader.IsDBNull(column);

    /// <inheritdoc/>
    public override Guid Id(int column) => reader.GetGuid(column);

    /// <inheritdoc/>
    public override string Text(int column) => reader.GetString(column);

    /// <inheritdoc/>
    public override long Number(int column) => reader.GetInt64(column);

    /// <inheritdoc/>
    public override double Real(int column) => reader.GetDouble(column);

    /// <inheritdoc/>
    public override bool Truth(int column) => reader.GetBoolean(column);

    /// <inheritdoc/>
    public override DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);

    /// <inheritdoc/>
    public override DateTimeOffset Moment(int column) => reader.GetFieldValue<DateTimeOffset>(column);

    /// <inheritdoc/>
    protected internal override ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(reader.GetString(column));
}
