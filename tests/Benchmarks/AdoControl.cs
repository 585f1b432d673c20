using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Espalier.Relay;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>
/// The same answers as a good programmer writes them by hand: ADO.NET with prepared statements, the same indices and kept counts, and
/// the platform's JSON writer; no engine. One method for each operation, giving the bytes that the service gives.
/// </summary>
internal sealed class AdoControl : IDisposable
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _recommendations;
    private readonly SqliteCommand _counts;
    private readonly SqliteCommand _latest;
    private readonly SqliteCommand _organisations;
    private readonly SqliteCommand _offers;
    private readonly SqliteCommand _record;

    public AdoControl(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        _connection.Open();
        _recommendations = Prepare("SELECT id, code, short_title, text_status FROM recommendation ORDER BY code");
        _counts = Prepare("SELECT group_id, sum(count), sum(count) FILTER (WHERE state = 'VERIFIED') FROM progress_tally WHERE group_kind = 'RECOMMENDATION' GROUP BY group_id");
        _latest = Prepare("""
            SELECT x.id, x.date_first_day, x.date_precision, x.state, x.narrative FROM progress_recommendation l JOIN progress_record x ON x.id = l.record_id
            WHERE l.recommendation_id = $0 AND x.state NOT IN ('DRAFT', 'RETURNED') AND x.superseded_by_id IS NULL
            ORDER BY l.date_first_day DESC, l.record_id DESC LIMIT 5
            """, "$0");
        _organisations = Prepare("SELECT id, slug, name, kind, regional_group, sort_name FROM organisation ORDER BY sort_name, id LIMIT $0", "$0");
        _offers = Prepare("""
            SELECT id, status, motivation, submitted_at FROM volunteer_offer WHERE organisation_id = $0 AND status <> 'DRAFT' AND submitted_at IS NOT NULL
            ORDER BY created_at DESC, id DESC LIMIT 5
            """, "$0");
        _record = Prepare("""
            SELECT x.id, x.date_first_day, x.date_precision, x.state, x.reported_status, x.assessed_status, x.narrative, o.name
            FROM progress_record x LEFT JOIN organisation o ON o.id = x.reporter_id WHERE x.id = $0 AND x.state NOT IN ('DRAFT', 'RETURNED')
            """, "$0");
    }

    public void Overview(ArrayBufferWriter<byte> output)
    {
        using var begun = _connection.BeginTransaction(deferred: true);
        var counts = new Dictionary<Guid, (int Total, int Verified)>();
        Read(_counts, begun, row => counts[Id(row, 0)] = (row.GetInt32(1), row.IsDBNull(2) ? 0 : row.GetInt32(2)));
        using var json = Begin(output, "recommendations");
        json.WriteStartArray();
        Read(_recommendations, begun, row =>
        {
            var id = row.GetFieldValue<byte[]>(0);
            var (total, verified) = counts.GetValueOrDefault(new Guid(id, bigEndian: true));
            json.WriteStartObject();
            json.WriteString("code"u8, row.GetString(1));
            json.WriteString("title"u8, row.GetString(2));
            json.WriteString("textStatus"u8, row.GetString(3));
            json.WriteStartObject("progressCounts"u8);
            json.WriteNumber("total"u8, total);
            json.WriteNumber("verified"u8, verified);
            json.WriteEndObject();
            json.WriteStartObject("progress"u8);
            json.WriteStartArray("nodes"u8);
            _latest.Parameters[0].Value = id;
            Read(_latest, begun, record =>
            {
                json.WriteStartObject();
                json.WriteString("id"u8, NodeId.Encode("ProgressRecord", Id(record, 0)));
                json.WriteString("date"u8, record.GetString(1));
                json.WriteString("datePrecision"u8, record.GetString(2));
                json.WriteString("state"u8, record.GetString(3));
                json.WriteString("narrative"u8, record.GetString(4));
                json.WriteEndObject();
            });
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteEndArray();
        End(json);
    }

    public void OrganisationsPage(ArrayBufferWriter<byte> output, int first)
    {
        using var begun = _connection.BeginTransaction(deferred: true);
        using var json = Begin(output, "organisations");
        json.WriteStartObject();
        json.WriteStartArray("nodes"u8);
        var (count, last, lastName) = (0, Guid.Empty, "");
        _organisations.Parameters[0].Value = first + 1;
        Read(_organisations, begun, row =>
        {
            if (count++ == first)
            {
                return;
            }

            var id = row.GetFieldValue<byte[]>(0);
            (last, lastName) = (new Guid(id, bigEndian: true), row.GetString(5));
            json.WriteStartObject();
            json.WriteString("id"u8, NodeId.Encode("Organisation", last));
            json.WriteString("slug"u8, row.GetString(1));
            json.WriteString("name"u8, row.GetString(2));
            json.WriteString("kind"u8, row.GetString(3));
            json.WriteString("regionalGroup"u8, row.IsDBNull(4) ? null : row.GetString(4));
            json.WriteStartObject("volunteerOffers"u8);
            json.WriteStartArray("nodes"u8);
            _offers.Parameters[0].Value = id;
            Read(_offers, begun, offer =>
            {
                json.WriteStartObject();
                json.WriteString("id"u8, NodeId.Encode("VolunteerOffer", Id(offer, 0)));
                json.WriteString("status"u8, offer.GetString(1));
                json.WriteString("motivation"u8, offer.GetString(2));
                json.WriteString("submittedAt"u8, Moment(offer.GetInt64(3)));
                json.WriteEndObject();
            });
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteEndArray();
        json.WriteStartObject("pageInfo"u8);
        json.WriteBoolean("hasNextPage"u8, count > first);
        json.WriteString("endCursor"u8, Cursor(lastName, last));
        json.WriteEndObject();
        json.WriteEndObject();
        End(json);
    }

    public void RecordById(ArrayBufferWriter<byte> output, string nodeId)
    {
        using var begun = _connection.BeginTransaction(deferred: true);
        using var json = Begin(output, "node");
        NodeId.TryDecode(nodeId, out var id);
        _record.Parameters[0].Value = id.Key.ToByteArray(bigEndian: true);
        Read(_record, begun, row =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, NodeId.Encode("ProgressRecord", Id(row, 0)));
            json.WriteString("date"u8, row.GetString(1));
            json.WriteString("datePrecision"u8, row.GetString(2));
            json.WriteString("state"u8, row.GetString(3));
            json.WriteString("reportedStatus"u8, row.IsDBNull(4) ? null : row.GetString(4));
            json.WriteString("assessedStatus"u8, row.IsDBNull(5) ? null : row.GetString(5));
            json.WriteString("narrative"u8, row.GetString(6));
            json.WriteStartObject("reporter"u8);
            json.WriteString("name"u8, row.GetString(7));
            json.WriteEndObject();
            json.WriteEndObject();
        });
        End(json);
    }

    public void Dispose() => _connection.Dispose();

    private static Utf8JsonWriter Begin(ArrayBufferWriter<byte> output, string field)
    {
        var json = new Utf8JsonWriter(output, Relaxed);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WritePropertyName(field);
        return json;
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static string Cursor(string sortName, Guid id) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes($"name\u001Ft{sortName}\u001Fi{id:N}"));

    private static Guid Id(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    private static string Moment(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void Read(SqliteCommand command, SqliteTransaction transaction, Action<SqliteDataReader> row)
    {
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        return command;
    }
}
