using Npgsql;
using NpgsqlTypes;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Values as parameters, each of the type of the columns it is compared with.</summary>
internal static class PostgresParameters
{
    /// <summary>The parameter of a value.</summary>
    public static NpgsqlParameter Of(in SqlValue value) => value.Kind switch
    {
        SqlValueKind.Text when value.Text is { } text => new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text },
        SqlValueKind.Text => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        SqlValueKind.Number => new NpgsqlParameter<long> { TypedValue = value.Number },
        SqlValueKind.Real => new NpgsqlParameter<double> { TypedValue = value.Real },
        SqlValueKind.Truth => new NpgsqlParameter<bool> { TypedValue = value.Truth },
        SqlValueKind.Id => new NpgsqlParameter<Guid> { TypedValue = value.Id },
        SqlValueKind.Day => new NpgsqlParameter<DateOnly> { TypedValue = value.Day },
        SqlValueKind.Moment => new NpgsqlParameter<DateTime> { TypedValue = value.Moment.UtcDateTime },
        SqlValueKind.Ids => new NpgsqlParameter<Guid[]> { TypedValue = value.Ids },
        SqlValueKind.Texts => new NpgsqlParameter<string[]> { TypedValue = value.Texts },
        _ => new NpgsqlParameter { Value = DBNull.Value },
    };
}
