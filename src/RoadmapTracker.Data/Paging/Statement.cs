using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Paging;

/// <summary>A SQL statement in the making: what stands in the holes of an interpolated text becomes a parameter, never SQL.</summary>
/// <param name="dialect">How its database differs from others.</param>
internal sealed class Statement(SqlDialect dialect) : IDisposable
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1024);
    private SqlValue[] _parameters = ArrayPool<SqlValue>.Shared.Rent(16);
    private int _length;
    private int _count;

    /// <summary>The text so far.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The parameters so far, the first of them <c>$1</c>.</summary>
    public ReadOnlySpan<SqlValue> Parameters => _parameters.AsSpan(0, _count);

    /// <summary>How its database differs from others.</summary>
    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Adds SQL of the program itself.</summary>
    public Statement Add(ReadOnlySpan<char> sql)
    {
        sql.CopyTo(Room(sql.Length));
        _length += sql.Length;
        return this;
    }

    /// <summary>Adds a number of the program itself.</summary>
    public Statement Add(int number)
    {
        number.TryFormat(Room(11), out int written, provider: CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    /// <summary>Adds SQL with values: ids, dates, moments, texts, numbers, enums and lists (<see cref="In"/>).</summary>
    public Statement With([InterpolatedStringHandlerArgument("")] ref StatementText sql) => this;

    /// <summary>Adds a parameter and its name.</summary>
    public Statement Parameter(SqlValue value)
    {
        if (_count == _parameters.Length) _parameters = Grown(_parameters, _count + 1);
        _parameters[_count++] = value;
        return Add("$").Add(_count);
    }

    /// <summary>Adds conditions, each begun with <c>AND</c>.</summary>
    /// <param name="conditions">Adds them; null for none.</param>
    public Statement And(Action<Statement>? conditions)
    {
        conditions?.Invoke(this);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<SqlValue>.Shared.Return(_parameters, clearArray: true);
        _text = [];
        _parameters = [];
        _length = 0;
        _count = 0;
    }

    private static T[] Grown<T>(T[] buffer, int needed)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        buffer.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(buffer, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        return larger;
    }

    private Span<char> Room(int length)
    {
        if (_text.Length - _length < length) _text = Grown(_text, _length + length);
        return _text.AsSpan(_length);
    }
}
