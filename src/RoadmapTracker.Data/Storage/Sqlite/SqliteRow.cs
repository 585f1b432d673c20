using System.Text;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>The row a SQLite statement stands on, read from SQLite's own memory.</summary>
/// <param name="statement">The statement.</param>
internal sealed class SqliteRow(nint statement) : Row
{
    /// <inheritdoc/>
    public override bool IsNull(int column) => SqliteNative.Type(statement, column) == SqliteNative.Null;

    /// <inheritdoc/>
    public override Guid Id(int column) => new(Bytes(column), bigEndian: true);

    /// <inheritdoc/>
    public override string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <inheritdoc/>
    public override long Number(int column) => SqliteNative.Int64(statement, column);

    /// <inheritdoc/>
    public override double Real(int column) => SqliteNative.Double(statement, column);

    /// <inheritdoc/>
    public override bool Truth(int column) => Number(column) != 0;

    /// <inheritdoc/>
    public override DateOnly Day(int column)
    {
        // Always yyyy-MM-dd (see StorageConventions).
        ReadOnlySpan<byte> text = Bytes(column);
        return new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
    }

    /// <inheritdoc/>
    public override DateTimeOffset Moment(int column) => Moments.FromMicroseconds(Number(column));

    /// <inheritdoc/>
    protected internal override ReadOnlySpan<byte> Utf8(int column) => Bytes(column);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int number = 0;
        foreach (byte digit in text) number = (number * 10) + (digit - '0');
        return number;
    }

    private ReadOnlySpan<byte> Bytes(int column) => SqliteNative.Bytes(statement, column);
}
