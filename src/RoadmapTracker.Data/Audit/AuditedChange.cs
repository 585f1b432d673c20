using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.History;

namespace RoadmapTracker.Data.Audit;

/// <summary>
/// What a unit of work is about to store, as the audit keeps it: every changed row with its changed fields, before and after. Of
/// personal data it says only that there is some, so that erasure never has to touch the audit.
/// </summary>
internal sealed class AuditedChange
{
    // In an order that does not depend on how they were loaded. A row may be there twice: taken out, and put in again.
    private readonly (string Row, EntityEntry Entry)[] _rows;
    private readonly AuditedAction _action;
    private readonly int _versionBefore;

    private AuditedChange(TrackerContext context, AuditedAction action)
    {
        _action = action;
        _rows =
        [
            .. context.ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsContent(entry.Metadata))
                .Select(entry => ($"{entry.Metadata.GetTableName()} {KeyOf(entry)}", entry))
                .OrderBy(row => row.Item1, StringComparer.Ordinal),
        ];
        EntityEntry subject = context.Entry((object)action.Subject);
        _versionBefore = subject.State == EntityState.Added ? 0 : subject.OriginalValues.GetValue<int>(nameof(TrackedEntity.Version));
        Before = Write(added: false);
        After = Write(added: true);
    }

    /// <summary>What was changed, as it was before, as JSON.</summary>
    public string Before { get; }

    /// <summary>What was changed, as it is after, as JSON.</summary>
    public string After { get; }

    /// <summary>Reads what a context is about to store; null for a unit of work that is not audited.</summary>
    /// <param name="context">The context, whose changes have not been saved yet.</param>
    public static AuditedChange? Of(TrackerContext context)
        => context.Audited is { } action ? new AuditedChange(context, action) : null;

    /// <summary>The last entry that a transaction sees.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="ct">Cancels the look-up.</param>
    public static async Task<AuditHead> HeadAsync(TrackerContext context, CancellationToken ct)
    {
        await using DbCommand command = context.CreateCommand("SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1");
        await using DbDataReader reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new AuditHead(reader.GetInt64(0), reader.GetString(1)) : AuditHead.Beginning;
    }

    /// <summary>Appends the entry.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="head">The last entry; nobody else appends to it until the commit.</param>
    /// <param name="ct">Cancels; the transaction must then be undone.</param>
    public async Task AppendAsync(TrackerContext context, AuditHead head, CancellationToken ct)
    {
        string salt = AuditDetail.NewSalt();
        AuditEntry entry = new()
        {
            Sequence = head.Sequence + 1,
            At = context.Now,
            Action = _action.Action,
            AccountId = _action.AccountId,
            SubjectKind = _action.Subject.SubjectKind,
            SubjectId = _action.Subject.Id,
            VersionBefore = _versionBefore,
            VersionAfter = _action.Subject.Version,
            BeforeDigest = AuditDetail.Digest(salt, Before),
            AfterDigest = AuditDetail.Digest(salt, After),
            PreviousHash = head.Hash,
        };
        AuditDetail detail = new() { Sequence = entry.Sequence, Salt = salt, Before = Before, After = After };
        IEnumerable<AuditOrganisation> organisations = _action.Subject.About.Distinct()
            .Select(organisation => new AuditOrganisation { OrganisationId = organisation, Sequence = entry.Sequence });
        await AppendedRows.StoreAsync(context, [entry.Seal(), detail, .. organisations], ct);
    }

    // The history of states says the same in other words, and a key of a repeat is the caller's own.
    private static bool IsContent(IEntityType type) => type.ClrType != typeof(StateChange) && type.ClrType != typeof(Retries.KeptAnswer);

    private static string KeyOf(EntityEntry entry)
        => string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => Text(entry.Property(property).CurrentValue, property)));

    private static string? Text(object? value, IProperty property) => value switch
    {
        null => null,
        Guid id => id.ToString("D"),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value, CultureInfo.InvariantCulture),
    };

    private string Write(bool added)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartArray();
            foreach ((string key, EntityEntry entry) in _rows)
            {
                if (entry.State == (added ? EntityState.Deleted : EntityState.Added)) continue;
                json.WriteStartObject();
                json.WriteString("row", key);
                json.WriteStartObject("fields");
                foreach (PropertyEntry property in entry.Properties) Write(json, property, entry.State, added);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(Utf8JsonWriter json, PropertyEntry property, EntityState state, bool added)
    {
        object? value = added ? property.CurrentValue : property.OriginalValue;
        if (property.Metadata.IsPrimaryKey() || (state == EntityState.Modified ? !property.IsModified : value is null)) return;
        bool isPersonal = property.Metadata.PropertyInfo?.IsDefined(typeof(PersonalDataAttribute), inherit: false) ?? false;
        json.WriteString(property.Metadata.GetColumnName(), isPersonal && value is not null ? "(personal)" : Text(value, property.Metadata));
    }
}
