using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Benchmarks;

/// <summary>A prepared statement without ADO.NET above it: columns are bytes that stay where SQLite has them.</summary>
internal sealed unsafe partial class NativeStatement : IDisposable
{
    private const string Library = "e_sqlite3";
    private const int Null = 5;

    private readonly sqlite3_stmt _owner;
    private readonly nint _statement;

    public NativeStatement(SqliteConnection connection, string sql)
    {
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out _owner), connection.Handle);
        _statement = _owner.DangerousGetHandle();
    }

    /// <summary>Binds the parameter of a number, from 1.</summary>
    public void Bind(int parameter, ReadOnlySpan<byte> blob) => Require(raw.sqlite3_bind_blob(_owner, parameter, blob));

    /// <inheritdoc cref="Bind(int, ReadOnlySpan{byte})"/>
    public void BindText(int parameter, ReadOnlySpan<byte> text) => Require(raw.sqlite3_bind_text(_owner, parameter, text));

    /// <inheritdoc cref="Bind(int, ReadOnlySpan{byte})"/>
    public void Bind(int parameter, long number) => Require(raw.sqlite3_bind_int64(_owner, parameter, number));

    /// <summary>Moves to the next row; after the last one the statement can be run again.</summary>
    public bool Step()
    {
        var result = Step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        Reset();
        if (result != raw.SQLITE_DONE) throw new SqliteException("A statement of the control failed.", result);
        return false;
    }

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Gives up the rows that are left.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_owner);

    public bool IsNull(int column) => Type(_statement, column) == Null;

    public long Number(int column) => Int64(_statement, column);

    /// <summary>A text or blob; good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        var start = Blob(_statement, column);
        return new ReadOnlySpan<byte>(start, start is null ? 0 : Length(_statement, column));
    }

    public void Dispose() => _owner.Dispose();

    private static void Require(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException("A parameter of the control cannot be bound.", result);
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Int64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial byte* Blob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint statement, int column);
}
