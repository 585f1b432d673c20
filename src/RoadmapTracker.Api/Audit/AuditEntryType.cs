using System.Text.Json;
using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Api.Audit;

/// <summary>
/// One entry of the audit: who did what to which object when. Entries are chained by their hashes, so that none can be changed, taken
/// out or added later unseen. Seen by the Office, and by the representatives of the organisation that it is about.
/// </summary>
[ObjectType<AuditEntry>(Ignore = [nameof(AuditEntry.AccountId), nameof(AuditEntry.SubjectId), nameof(AuditEntry.VersionBefore), nameof(AuditEntry.VersionAfter)])]
public static class AuditEntryType
{
    /// <summary>The account of whoever did it; null where the caller may not see who it is.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Account?>> GetAccountAsync(
        [Parent] IReadOnlyList<AuditEntry> entries, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await entries.OneAsync(entry => entry.AccountId, ids => reads.ByIdsAsync(ids, actor, ct), account => account.Id);
    }

    /// <summary>The id of the object, as <c>node</c> takes it.</summary>
    [GraphQLType("ID!")]
    public static string GetSubject([Parent] AuditEntry entry) => NodeId.Encode(entry.SubjectKind.ToString(), entry.SubjectId);

    /// <summary>The object's version before; null when it came into being.</summary>
    public static int? GetVersionBefore([Parent] AuditEntry entry) => entry.VersionBefore == 0 ? null : entry.VersionBefore;

    /// <summary>The object's version after.</summary>
    public static int GetVersionAfter([Parent] AuditEntry entry) => entry.VersionAfter;

    /// <summary>What was changed, field by field; null where it was erased. Of personal data it says only that there was some.</summary>
    [BatchResolver, ListSize(10)]
    public static async Task<IReadOnlyList<IReadOnlyList<AuditedField>?>> GetChangesAsync(
        [Parent] IReadOnlyList<AuditEntry> entries, AuditReads reads, CancellationToken ct)
    {
        var details = await reads.DetailsAsync([.. entries.Select(entry => entry.Sequence)], ct);
        return [.. entries.Select(entry => details.TryGetValue(entry.Sequence, out var detail) ? FieldsOf(detail) : null)];
    }

    private static List<AuditedField> FieldsOf(AuditDetail detail)
    {
        var before = Read(detail.Before);
        var after = Read(detail.After);
        return [.. before.Keys.Union(after.Keys).Select(key => new AuditedField(key.Row, key.Field, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))];
    }

    private static Dictionary<(string Row, string Field), string?> Read(string json)
    {
        using var rows = JsonDocument.Parse(json);
        var fields = from row in rows.RootElement.EnumerateArray()
                     from field in row.GetProperty("fields").EnumerateObject()
                     select (Row: row.GetProperty("row").GetString()!, Field: field.Name, Value: field.Value.GetString());
        return fields.ToDictionary(field => (field.Row, field.Field), string? (field) => field.Value);
    }
}
