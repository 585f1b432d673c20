using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Espalier.Relay;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;

namespace Benchmarks;

/// <summary>
/// The same answers written by hand, to win: prepared statements with the settings, indices and kept counts of the service, the near-static
/// recommendations in memory, texts copied from SQLite's memory to the buffer, no engine. One method for each operation, giving the
/// bytes that the service gives. Not for two threads at a time.
/// </summary>
internal sealed class Control : IDisposable
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly SqliteConnection _connection;
    private readonly NativeStatement _begin;
    private readonly NativeStatement _end;
    private readonly NativeStatement _counts;
    private readonly NativeStatement _latest;
    private readonly NativeStatement _organisations;
    private readonly NativeStatement _offers;
    private readonly NativeStatement _record;
    private readonly NativeStatement _records;
    private readonly NativeStatement _recordsAfter;
    private readonly (byte[] Id, byte[] Code, byte[] Title, byte[] TextStatus)[] _recommendations;
    private readonly Dictionary<Guid, (long Total, long Verified)> _countsByRecommendation = [];
    private readonly Utf8JsonWriter _json = new(Stream.Null, Relaxed);

    public Control(string file)
    {
        _connection = new SqliteFile(new TrackerDataOptions { ConnectionString = $"Data Source={file}" }).OpenReader();
        _begin = Prepare("BEGIN");
        _end = Prepare("COMMIT");
        _counts = Prepare("SELECT group_id, sum(count), sum(count) FILTER (WHERE state = 'VERIFIED') FROM progress_tally WHERE group_kind = 'RECOMMENDATION' GROUP BY group_id");
        _latest = Prepare("""
            SELECT x.id, x.date_first_day, x.date_precision, x.state, x.narrative FROM progress_recommendation l JOIN progress_record x ON x.id = l.record_id
            WHERE l.recommendation_id = ? AND x.state NOT IN ('DRAFT', 'RETURNED') AND x.superseded_by_id IS NULL
            ORDER BY l.date_first_day DESC, l.record_id DESC LIMIT 5
            """);
        _organisations = Prepare("SELECT id, slug, name, kind, regional_group, sort_name FROM organisation ORDER BY sort_name, id LIMIT ?");
        _offers = Prepare("""
            SELECT id, status, motivation, submitted_at FROM volunteer_offer WHERE organisation_id = ? AND status <> 'DRAFT' AND submitted_at IS NOT NULL
            ORDER BY created_at DESC, id DESC LIMIT 5
            """);
        _record = Prepare("""
            SELECT x.id, x.date_first_day, x.date_precision, x.state, x.reported_status, x.assessed_status, x.narrative, o.name
            FROM progress_record x LEFT JOIN organisation o ON o.id = x.reporter_id WHERE x.id = ? AND x.state NOT IN ('DRAFT', 'RETURNED')
            """);
        _records = Prepare(RecordsPage(""));
        _recordsAfter = Prepare(RecordsPage("(date_first_day, id) < (?2, ?3) AND"));
        using var recommendations = Prepare("SELECT id, code, short_title, text_status FROM recommendation ORDER BY code");
        List<(byte[], byte[], byte[], byte[])> read = [];
        while (recommendations.Step())
        {
            read.Add((recommendations.Bytes(0).ToArray(), recommendations.Bytes(1).ToArray(), recommendations.Bytes(2).ToArray(), recommendations.Bytes(3).ToArray()));
        }

        _recommendations = [.. read];
    }

    public void Overview(IBufferWriter<byte> output)
    {
        _begin.Run();
        _countsByRecommendation.Clear();
        while (_counts.Step())
        {
            _countsByRecommendation[new Guid(_counts.Bytes(0), bigEndian: true)] = (_counts.Number(1), _counts.Number(2));
        }

        Begin(output, "recommendations"u8);
        _json.WriteStartArray();
        foreach (var (id, code, title, textStatus) in _recommendations)
        {
            var (total, verified) = _countsByRecommendation.GetValueOrDefault(new Guid(id, bigEndian: true));
            _json.WriteStartObject();
            _json.WriteString("code"u8, code);
            _json.WriteString("title"u8, title);
            _json.WriteString("textStatus"u8, textStatus);
            _json.WriteStartObject("progressCounts"u8);
            _json.WriteNumber("total"u8, total);
            _json.WriteNumber("verified"u8, verified);
            _json.WriteEndObject();
            _json.WriteStartObject("progress"u8);
            _json.WriteStartArray("nodes"u8);
            _latest.Bind(1, id);
            while (_latest.Step()) WriteRecord(_latest);
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        End();
        _end.Run();
    }

    public void OrganisationsPage(IBufferWriter<byte> output, int first)
    {
        _begin.Run();
        Begin(output, "organisations"u8);
        _json.WriteStartObject();
        _json.WriteStartArray("nodes"u8);
        var count = 0;
        var cursor = "";
        _organisations.Bind(1, first + 1);
        while (_organisations.Step())
        {
            if (count++ == first) continue;
            var id = _organisations.Bytes(0);
            if (count == first) cursor = Cursor("name\u001Ft", _organisations.Bytes(5), id);
            _json.WriteStartObject();
            WriteId("Organisation"u8, id);
            _json.WriteString("slug"u8, _organisations.Bytes(1));
            _json.WriteString("name"u8, _organisations.Bytes(2));
            _json.WriteString("kind"u8, _organisations.Bytes(3));
            WriteText("regionalGroup"u8, _organisations, 4);
            _json.WriteStartObject("volunteerOffers"u8);
            _json.WriteStartArray("nodes"u8);
            _offers.Bind(1, id);
            while (_offers.Step()) WriteOffer();
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        WritePageEnd(count > first, cursor);
        _end.Run();
    }

    public void RecordById(IBufferWriter<byte> output, string nodeId)
    {
        Begin(output, "node"u8);
        Span<byte> key = stackalloc byte[16];
        if (!NodeId.TryDecode(nodeId, out var id) || !id.Key.TryWriteBytes(key, bigEndian: true, out _)) throw new ArgumentException("No id.", nameof(nodeId));
        _record.Bind(1, key);
        while (_record.Step())
        {
            _json.WriteStartObject();
            WriteId("ProgressRecord"u8, _record.Bytes(0));
            _json.WriteString("date"u8, _record.Bytes(1));
            _json.WriteString("datePrecision"u8, _record.Bytes(2));
            _json.WriteString("state"u8, _record.Bytes(3));
            WriteText("reportedStatus"u8, _record, 4);
            WriteText("assessedStatus"u8, _record, 5);
            _json.WriteString("narrative"u8, _record.Bytes(6));
            _json.WriteStartObject("reporter"u8);
            _json.WriteString("name"u8, _record.Bytes(7));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        End();
    }

    public void RecordsPage(IBufferWriter<byte> output, int first, string? after)
    {
        var statement = _records;
        if (after is not null)
        {
            statement = _recordsAfter;
            var values = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('\u001F');
            statement.BindText(2, Encoding.UTF8.GetBytes(values[1][1..]));
            statement.Bind(3, Convert.FromHexString(values[2].AsSpan(1)));
        }

        Begin(output, "progressRecords"u8);
        _json.WriteStartObject();
        _json.WriteStartArray("nodes"u8);
        var count = 0;
        var cursor = "";
        statement.Bind(1, first + 1);
        while (statement.Step())
        {
            if (count++ == first) continue;
            WriteRecord(statement);
            if (count == first) cursor = Cursor("-date\u001Fd", statement.Bytes(1), statement.Bytes(0));
        }

        WritePageEnd(count > first, cursor);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _begin, _end, _counts, _latest, _organisations, _offers, _record, _records, _recordsAfter }) statement.Dispose();
        _json.Dispose();
        _connection.Dispose();
    }

    /// <summary>The cursor of an item as the service makes it.</summary>
    /// <param name="order">The name of the order and the letter of its first column's type, as in <c>name␟t</c>.</param>
    /// <param name="text">The value of that column.</param>
    /// <param name="id">The id.</param>
    public static string Cursor(string order, ReadOnlySpan<byte> text, ReadOnlySpan<byte> id) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes($"{order}{Encoding.UTF8.GetString(text)}\u001Fi{Convert.ToHexStringLower(id)}"));

    private static string RecordsPage(string after) => $"""
        SELECT id, date_first_day, date_precision, state, narrative FROM progress_record
        WHERE {after} state NOT IN ('DRAFT', 'RETURNED') AND superseded_by_id IS NULL ORDER BY date_first_day DESC, id DESC LIMIT ?1
        """;

    private void Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> field)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteStartObject("data"u8);
        _json.WritePropertyName(field);
    }

    private void WriteRecord(NativeStatement record)
    {
        _json.WriteStartObject();
        WriteId("ProgressRecord"u8, record.Bytes(0));
        _json.WriteString("date"u8, record.Bytes(1));
        _json.WriteString("datePrecision"u8, record.Bytes(2));
        _json.WriteString("state"u8, record.Bytes(3));
        _json.WriteString("narrative"u8, record.Bytes(4));
        _json.WriteEndObject();
    }

    private void WriteOffer()
    {
        _json.WriteStartObject();
        WriteId("VolunteerOffer"u8, _offers.Bytes(0));
        _json.WriteString("status"u8, _offers.Bytes(1));
        _json.WriteString("motivation"u8, _offers.Bytes(2));
        var submitted = DateTimeOffset.UnixEpoch.AddTicks(_offers.Number(3) * TimeSpan.TicksPerMicrosecond);
        Span<byte> text = stackalloc byte[40];
        submitted.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        _json.WriteString("submittedAt"u8, text[..length]);
        _json.WriteEndObject();
    }

    private void WriteText(ReadOnlySpan<byte> name, NativeStatement row, int column)
    {
        if (row.IsNull(column)) _json.WriteNull(name);
        else _json.WriteString(name, row.Bytes(column));
    }

    private void WriteId(ReadOnlySpan<byte> type, ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[64];
        type.CopyTo(bytes);
        key.CopyTo(bytes[type.Length..]);
        Span<byte> text = stackalloc byte[96];
        _json.WriteString("id"u8, text[..Base64Url.EncodeToUtf8(bytes[..(type.Length + key.Length)], text)]);
    }

    private void WritePageEnd(bool hasNextPage, string endCursor)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("pageInfo"u8);
        _json.WriteBoolean("hasNextPage"u8, hasNextPage);
        _json.WriteString("endCursor"u8, endCursor);
        _json.WriteEndObject();
        _json.WriteEndObject();
        End();
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    private NativeStatement Prepare(string sql) => new(_connection, sql);
}
