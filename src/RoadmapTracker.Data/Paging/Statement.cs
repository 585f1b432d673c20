using System.Globalization;
using System.Text;

namespace RoadmapTracker.Data.Paging;

/// <summary>A SQL statement in the making: what stands in the holes of an interpolated text becomes a parameter, never SQL.</summary>
internal sealed class Statement
{
    private readonly StringBuilder _text = new(512);
    private readonly List<object?> _parameters = [];

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>The parameters so far.</summary>
    public object?[] Parameters => [.. _parameters];

    /// <summary>Adds SQL of the program itself.</summary>
    public Statement Add(string sql)
    {
        _text.Append(sql);
        return this;
    }

    /// <summary>Adds SQL with values: ids, dates, moments, texts, numbers, and lists of them (<see cref="ValueList"/>).</summary>
    public Statement With(FormattableString sql)
    {
        object[] holes = [.. sql.GetArguments().Select(value => value is ValueList list ? list.WriteTo(this) : Parameter(value))];
        _text.AppendFormat(CultureInfo.InvariantCulture, sql.Format, holes);
        return this;
    }

    /// <summary>Adds <c> AND …</c> for each condition.</summary>
    public Statement And(IEnumerable<FormattableString> conditions)
    {
        foreach (FormattableString condition in conditions) Add(" AND ").With(condition);
        return this;
    }

    /// <summary>Adds a parameter without text.</summary>
    /// <returns>Its name.</returns>
    public string Parameter(object? value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count - 1}");
    }
}
