using System.Runtime.InteropServices;

namespace RoadmapTracker.Data.Storage.Sqlite;

/// <summary>
/// SQLite's own functions for what is called most. SQLitePCLRaw has them too, but counts references to the statement around each
/// call: 40 ns a column against 5 ns here, and a batch read asks for thousands (2026-11-21).
/// </summary>
/// <remarks>Those that return at once and never call back suppress the transition.</remarks>
internal static unsafe partial class SqliteNative
{
    /// <summary>The type code of a null.</summary>
    public const int Null = 5;

    private const string Library = "e_sqlite3";

    // SQLITE_TRANSIENT of sqlite3.h: SQLite copies the bytes before it returns.
    private const nint Copied = -1;

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int parameter);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int BindNumber(nint statement, int parameter, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double"), SuppressGCTransition]
    public static partial int BindReal(nint statement, int parameter, double value);

    /// <summary>Binds bytes, which are copied.</summary>
    public static int BindBlob(nint statement, int parameter, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes) return BindBlob(statement, parameter, start, bytes.Length, Copied);
    }

    /// <summary>Binds UTF-8, which is copied.</summary>
    public static int BindText(nint statement, int parameter, ReadOnlySpan<byte> text)
    {
        // Without an address SQLite would bind a null for the empty text.
        fixed (byte* start = text.IsEmpty ? "\0"u8 : text) return BindText(statement, parameter, start, text.Length, Copied);
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Int64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double Double(nint statement, int column);

    /// <summary>The bytes of a blob or text; valid until the statement moves on.</summary>
    public static ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        var start = Blob(statement, column);
        return new ReadOnlySpan<byte>(start, start is null ? 0 : Length(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial byte* Blob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    private static partial int BindBlob(nint statement, int parameter, byte* bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static partial int BindText(nint statement, int parameter, byte* bytes, int length, nint destructor);
}
