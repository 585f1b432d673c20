using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>How values of one type of PostgreSQL look in copies, and how they come back.</summary>
/// <param name="Type">The type.</param>
/// <param name="Read">Reads a value that is not null.</param>
/// <param name="Write">Makes the value to be stored.</param>
internal sealed record PostgresCopyType(NpgsqlDbType Type, Func<NpgsqlDataReader, int, object> Read, Func<object, object> Write)
{
    private static readonly Dictionary<string, PostgresCopyType> _types = new(StringComparer.Ordinal)
    {
        ["uuid"] = new(NpgsqlDbType.Uuid, (row, i) => row.GetGuid(i).ToByteArray(bigEndian: true), value => new Guid((byte[])value, bigEndian: true)),
        ["text"] = new(NpgsqlDbType.Text, (row, i) => row.GetString(i), value => value),
        ["bytea"] = new(NpgsqlDbType.Bytea, (row, i) => row.GetFieldValue<byte[]>(i), value => value),
        ["bigint"] = new(NpgsqlDbType.Bigint, (row, i) => row.GetInt64(i), value => value),
        ["integer"] = new(NpgsqlDbType.Integer, (row, i) => (long)row.GetInt32(i), value => checked((int)(long)value)),
        ["smallint"] = new(NpgsqlDbType.Smallint, (row, i) => (long)row.GetInt16(i), value => checked((short)(long)value)),
        ["double precision"] = new(NpgsqlDbType.Double, (row, i) => row.GetDouble(i), value => value),
        ["boolean"] = new(NpgsqlDbType.Boolean, (row, i) => row.GetBoolean(i) ? 1L : 0L, value => (long)value != 0),
        ["date"] = new(
            NpgsqlDbType.Date,
            (row, i) => row.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            value => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ["timestamp with time zone"] = new(
            NpgsqlDbType.TimestampTz,
            (row, i) => Moments.ToMicroseconds(row.GetFieldValue<DateTimeOffset>(i)),
            value => Moments.FromMicroseconds((long)value)),
    };

    /// <summary>A type by its name in the catalogue.</summary>
    /// <exception cref="CopyException">Copies know no such type.</exception>
    public static PostgresCopyType Of(string name, string column)
        => _types.GetValueOrDefault(name) ?? throw new CopyException($"The column {column} is of type {name}, which copies do not know.");

    /// <summary>How rows are ordered by a column: texts by their bytes, as SQLite does.</summary>
    public string Order(string column) => Type == NpgsqlDbType.Text ? $"{column} COLLATE \"C\"" : column;
}
