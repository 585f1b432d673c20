using System.Globalization;
using Espalier.Relay;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>
/// Deterministic data that is not real and says so in every text, written beside the real data of a prepared database. The same
/// sizes give the same rows.
/// </summary>
internal static class MadeUpData
{
    private const string Mark = "[made up for benchmarks]";

    private static readonly string[] Words =
        ["access", "capacity", "coverage", "cost", "school", "clinic", "network", "standard", "skills", "safety", "inclusion", "data", "trust", "finance"];

    private static readonly string[] Kinds = ["PRIVATE_SECTOR", "CIVIL_SOCIETY", "ACADEMIA", "TECHNICAL_COMMUNITY", "OTHER"];
    private static readonly string[] States = ["SUBMITTED", "UNDER_REVIEW", "VERIFIED", "VERIFIED", "VERIFIED", "DISPUTED"];
    private static readonly string[] Statuses = ["NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETED"];

    /// <summary>Adds what is missing to reach the sizes; a database that has them already is left alone.</summary>
    public static void Fill(SqliteConnection connection, int organisations, int offers, int records)
    {
        using var transaction = connection.BeginTransaction();
        var random = new Random(20200611);
        var recommendations = Ids(connection, "SELECT id FROM recommendation ORDER BY code");
        var areas = Ids(connection, "SELECT id FROM area ORDER BY number");
        var organisationIds = Enumerable.Range(0, organisations).Select(i => Id(1, i)).ToArray();

        Insert(connection, "INSERT OR IGNORE INTO organisation (id, slug, name, sort_name, kind, kind_basis, registered_at, version) VALUES ($0, $1, $2, $3, $4, 'STATED', $5, 1)",
            organisations, i => [organisationIds[i], $"made-up-{i}", $"{i:D8} Organisation {Mark}", $"{i:D8} organisation", Kinds[random.Next(Kinds.Length)], Moment(i)]);

        Insert(connection, "INSERT OR IGNORE INTO volunteer_offer (id, organisation_id, status, motivation, language, created_at, submitted_at, version) VALUES ($0, $1, 'SUBMITTED', $2, 'en', $3, $3, 2)",
            offers, i => [Id(2, i), organisationIds[random.Next(organisations)], $"{Sentence(random, 20)} {Mark}", Moment(i)]);
        Insert(connection, "INSERT OR IGNORE INTO offer_target (offer_id, position, capacity, recommendation_id) VALUES ($0, 0, $1, $2)",
            offers, i => [Id(2, i), i % 3 == 0 ? "LEAD" : "PARTICIPATE", recommendations[random.Next(recommendations.Count)]]);

        var days = Enumerable.Range(0, records).Select(_ => Day(random)).ToArray();
        Insert(connection, """
            INSERT OR IGNORE INTO progress_record (id, origin, reporter_id, date_first_day, date_precision, narrative, language, area_id, state,
                reported_status, edition, created_at, submitted_at, version)
            VALUES ($0, 'REPORTED', $1, $2, 'DAY', $3, 'en', $4, $5, $6, 1, $7, $7, 2)
            """,
            records,
            i => [Id(3, i), organisationIds[random.Next(organisations)], days[i], $"{Sentence(random, 30)} {Mark}", areas[random.Next(areas.Count)],
                States[random.Next(States.Length)], Statuses[random.Next(Statuses.Length)], Moment(i)]);
        Insert(connection, "INSERT OR IGNORE INTO progress_recommendation (record_id, recommendation_id, position, date_first_day) VALUES ($0, $1, 0, $2)",
            records, i => [Id(3, i), recommendations[random.Next(recommendations.Count)], days[i]]);
        transaction.Commit();
        using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE";
        analyse.ExecuteNonQuery();
    }

    /// <summary>The id of a record by its number.</summary>
    public static Guid RecordId(int number) => new(Id(3, number), bigEndian: true);

    /// <summary>The same as clients know it.</summary>
    public static string RecordNodeId(int number) => NodeId.Encode("ProgressRecord", RecordId(number));

    private static void Insert(SqliteConnection connection, string sql, int count, Func<int, object[]> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < count; i++)
        {
            var row = values(i);
            for (var p = 0; p < row.Length; p++)
            {
                var name = "$" + p.ToString(CultureInfo.InvariantCulture);
                if (command.Parameters.Count <= p)
                {
                    command.Parameters.AddWithValue(name, row[p]);
                }
                else
                {
                    command.Parameters[p].Value = row[p];
                }
            }

            command.ExecuteNonQuery();
        }
    }

    private static List<byte[]> Ids(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<byte[]> ids = [];
        while (reader.Read())
        {
            ids.Add(reader.GetFieldValue<byte[]>(0));
        }

        return ids;
    }

    private static byte[] Id(byte kind, int number)
    {
        var id = new byte[16];
        id[0] = 0xFE;
        id[1] = kind;
        id[6] = 0x80;
        id[8] = 0x80;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(id.AsSpan(12), number);
        return id;
    }

    private static long Moment(int i) =>
        (new DateTimeOffset(2020, 6, 11, 0, 0, 0, TimeSpan.Zero).AddMinutes(i).Ticks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static string Day(Random random) =>
        new DateOnly(2020, 6, 11).AddDays(random.Next(2000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
