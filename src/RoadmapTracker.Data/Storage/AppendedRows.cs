using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// Stores rows that are only ever appended, past the change tracker: nothing of them is to be found out, and tracking them took longer
/// than everything else about them.
/// </summary>
internal sealed class AppendedRows
{
    private static readonly ConditionalWeakTable<IEntityType, AppendedRows> _ofTypes = [];

    private readonly string _insert;
    private readonly (Func<object, object?> Get, RelationalTypeMapping Mapping, bool IsNullable)[] _columns;

    private AppendedRows(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties()];
        _insert = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES (";
        _columns =
        [
            .. properties.Select(property
                => ((Func<object, object?>)property.GetGetter().GetClrValue, property.GetRelationalTypeMapping(), property.IsNullable)),
        ];
    }

    /// <summary>Stores rows, in one go.</summary>
    /// <param name="context">The context of the transaction, to whose model the rows belong.</param>
    /// <param name="rows">The rows, in an order in which none refers to a later one.</param>
    /// <param name="ct">Cancels; the transaction must then be undone.</param>
    public static async Task StoreAsync(TrackerContext context, IEnumerable<object> rows, CancellationToken ct)
    {
        await using DbCommand command = context.CreateCommand();
        StringBuilder sql = new();
        foreach (object row in rows)
            _ofTypes.GetValue(context.Model.FindEntityType(row.GetType())!, static type => new AppendedRows(type)).Add(row, sql, command);
        if (sql.Length == 0) return;
        command.CommandText = sql.ToString();
        await command.ExecuteNonQueryAsync(ct);
    }

    private void Add(object row, StringBuilder sql, DbCommand command)
    {
        sql.Append(_insert);
        foreach ((Func<object, object?> get, RelationalTypeMapping mapping, bool isNullable) in _columns)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            sql.Append(sql[^1] == '(' ? "" : ", ").Append(name);
            command.Parameters.Add(mapping.CreateParameter(command, name, get(row), isNullable));
        }

        sql.Append(");");
    }
}
