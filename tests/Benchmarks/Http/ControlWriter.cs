using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Storage.Sqlite;
using RoadmapTracker.Domain.Search;

namespace Benchmarks.Http;

/// <summary>
/// The mutation by hand: the caller's signature is checked, and one durable transaction writes what the service writes: the
/// organisation, its history, its words in the full-text index, the version of the data.
/// </summary>
internal sealed class ControlWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ECDsa _key;
    private readonly SqliteConnection _connection;
    private readonly NativeStatement _begin;
    private readonly NativeStatement _commit;
    private readonly NativeStatement _taken;
    private readonly NativeStatement _organisation;
    private readonly NativeStatement _history;
    private readonly NativeStatement _entry;
    private readonly NativeStatement _words;
    private readonly NativeStatement _version;

    private ControlWriter(SqliteConnection connection, ECDsa key)
    {
        (_connection, _key) = (connection, key);
        using (var checkpoints = new NativeStatement(connection, "PRAGMA wal_autocheckpoint = 1000")) checkpoints.Step();
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _taken = Prepare("SELECT 1 FROM organisation WHERE slug = ?");
        _organisation = Prepare("INSERT INTO organisation (id, slug, name, sort_name, kind, kind_basis, registered_at, version) VALUES (?, ?, ?, ?, ?, 'STATED', ?, 1)");
        _history = Prepare("""
            INSERT INTO state_change (id, subject_kind, subject_id, subject_version, to_state, actor_subject, at)
            VALUES (?, 'ORGANISATION', ?, 1, 'REGISTERED', ?, ?)
            """);
        _entry = Prepare("INSERT INTO search_entry (kind, subject_id, title, body) VALUES ('ORGANISATION', ?, ?, '')");
        _words = Prepare("INSERT INTO search_index (rowid, title, body) VALUES (last_insert_rowid(), ?, '')");
        _version = Prepare("UPDATE data_version SET value = value + 1");
    }

    public static async Task<ControlWriter> OpenAsync(string file, string keyFile)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(keyFile));
        return new ControlWriter(new SqliteFile(new TrackerDataOptions { ConnectionString = $"Data Source={file}" }).OpenWriter(), key);
    }

    /// <summary>Registers the organisation that the body describes.</summary>
    public void Register(IBufferWriter<byte> output, string? authorization, ReadOnlySequence<byte> body)
    {
        var subject = Subject(authorization);
        using var parsed = JsonDocument.Parse(body);
        var name = parsed.RootElement.GetProperty("name"u8).GetString()!;
        var kind = parsed.RootElement.GetProperty("kind"u8).GetString()!;
        var slug = parsed.RootElement.GetProperty("slug"u8).GetString()!;
        lock (_gate) Write(subject, name, kind, slug);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("registerOrganisation"u8);
        json.WriteStartObject("organisation"u8);
        json.WriteString("name"u8, name);
        json.WriteString("kind"u8, kind);
        json.WriteNumber("version"u8, 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _begin, _commit, _taken, _organisation, _history, _entry, _words, _version }) statement.Dispose();
        _connection.Dispose();
        _key.Dispose();
    }

    private void Write(string subject, string name, string kind, string slug)
    {
        var now = DateTimeOffset.UtcNow;
        var microseconds = (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var id = Guid.CreateVersion7(now).ToByteArray(bigEndian: true);
        var words = Encoding.UTF8.GetBytes(SearchText.Normalise(name));
        var title = Encoding.UTF8.GetBytes(name);
        _begin.Run();
        BindText(_taken, 1, slug);
        if (_taken.Step()) throw new InvalidOperationException($"There is an organisation '{slug}'.");
        _organisation.Bind(1, id);
        BindText(_organisation, 2, slug);
        _organisation.BindText(3, title);
        _organisation.BindText(4, words);
        BindText(_organisation, 5, kind);
        _organisation.Bind(6, microseconds);
        _organisation.Run();
        _history.Bind(1, Guid.CreateVersion7(now).ToByteArray(bigEndian: true));
        _history.Bind(2, id);
        BindText(_history, 3, subject);
        _history.Bind(4, microseconds);
        _history.Run();
        _entry.Bind(1, id);
        _entry.BindText(2, title);
        _entry.Run();
        _words.BindText(1, words);
        _words.Run();
        _version.Run();
        _commit.Run();
    }

    private string Subject(string? authorization)
    {
        const string Scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal)) throw new UnauthorizedAccessException();
        var token = authorization[Scheme.Length..];
        var end = token.LastIndexOf('.');
        var signed = Encoding.ASCII.GetBytes(token[..end]);
        if (!_key.VerifyData(signed, Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256)) throw new UnauthorizedAccessException();
        var start = token.IndexOf('.', StringComparison.Ordinal) + 1;
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(start, end - start)));
        if (claims.RootElement.GetProperty("exp"u8).GetInt64() < DateTimeOffset.UtcNow.ToUnixTimeSeconds()) throw new UnauthorizedAccessException();
        return claims.RootElement.GetProperty("sub"u8).GetString()!;
    }

    private static void BindText(NativeStatement statement, int parameter, string text) => statement.BindText(parameter, Encoding.UTF8.GetBytes(text));

    private NativeStatement Prepare(string sql) => new(_connection, sql);
}
