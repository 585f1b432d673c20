using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>A prepared statement: bound, stepped through and reset by one caller after another.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;

    /// <summary>Prepares a statement.</summary>
    /// <exception cref="SqliteException">It is not one.</exception>
    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Require(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _handle = _statement.DangerousGetHandle();
        Row = new SqliteRow(_handle);
    }

    /// <summary>The row the statement stands on.</summary>
    public SqliteRow Row { get; }

    /// <summary>Sets all parameters, the first as <c>$1</c>.</summary>
    public void Bind(ReadOnlySpan<SqlValue> values)
    {
        for (int i = 0; i < values.Length; i++) Require(Bind(i + 1, values[i]));
    }

    /// <summary>Moves to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        int result = SqliteNative.Step(_handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE)) Require(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Gives up the rows that are left. A fault of the last step is not told again.</summary>
    public void Reset() => _ = SqliteNative.Reset(_handle);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int parameter, in SqlValue value)
    {
        switch (value.Kind)
        {
            case SqlValueKind.Text when value.Text is { } text:
                return BindText(parameter, text);
            case SqlValueKind.Null or SqlValueKind.Text:
                return SqliteNative.BindNull(_handle, parameter);
            case SqlValueKind.Number or SqlValueKind.Moment or SqlValueKind.Truth:
                return SqliteNative.BindNumber(_handle, parameter, value.Number);
            case SqlValueKind.Real:
                return SqliteNative.BindReal(_handle, parameter, value.Real);
            case SqlValueKind.Id:
                Span<byte> id = stackalloc byte[16];
                value.Id.TryWriteBytes(id, bigEndian: true, out _);
                return SqliteNative.BindBlob(_handle, parameter, id);
            case SqlValueKind.Day:
                Span<byte> day = stackalloc byte[10];
                value.Day.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return SqliteNative.BindText(_handle, parameter, day);
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "SQLite takes no lists as parameters.");
        }
    }

    private int BindText(int parameter, string text)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int result = SqliteNative.BindText(_handle, parameter, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }

    private void Require(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _connection);
    }
}
