using System.Globalization;
using System.Numerics;
using System.Text;
using RoadmapTracker.Domain;

namespace RoadmapTracker.Data.Paging;

/// <summary>
/// A list of values in a statement, padded to a power of two with nulls, which match nothing, so that few different statements
/// are prepared.
/// </summary>
internal sealed class ValueList
{
    private readonly IReadOnlyList<object> _values;
    private readonly bool _asRows;

    private ValueList(IReadOnlyList<object> values, bool asRows)
    {
        _values = values;
        _asRows = asRows;
    }

    /// <summary>For <c>IN</c>: ids.</summary>
    public static ValueList Of(IEnumerable<Guid> ids) => new([.. ids], asRows: false);

    /// <summary>For <c>IN</c>: texts.</summary>
    public static ValueList Of(IEnumerable<string> texts) => new([.. texts], asRows: false);

    /// <summary>For <c>IN</c>: values of an enum.</summary>
    public static ValueList Of<T>(IEnumerable<T> values)
        where T : struct, Enum
        => new([.. values.Select(EnumText.Write)], asRows: false);

    /// <summary>For <c>FROM</c>: rows of a running number from 0 (<c>ord</c>) and an id (<c>id</c>).</summary>
    public static ValueList Rows(IEnumerable<Guid> ids) => new([.. ids], asRows: true);

    /// <inheritdoc/>
    public override string ToString() => $"{_values.Count} values";

    /// <summary>Adds the values as parameters.</summary>
    /// <returns>The SQL that names them.</returns>
    public string WriteTo(Statement statement)
    {
        StringBuilder sql = new(_asRows ? "(SELECT column1 AS ord, column2 AS id FROM (VALUES " : "(");
        uint count = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _values.Count));
        for (int i = 0; i < count; i++)
        {
            if (i > 0) sql.Append(',');
            string parameter = statement.Parameter(i < _values.Count ? _values[i] : null);
            if (_asRows) sql.Append(CultureInfo.InvariantCulture, $"({i},{parameter})");
            else sql.Append(parameter);
        }

        return sql.Append(_asRows ? "))" : ")").ToString();
    }
}
