using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.History;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.History;

/// <summary>
/// Keeps every version of what everybody may see, in the transaction of the change, so that the past can be asked for. Drafts, records
/// given back and contact persons never enter it. A version is known from the moment of its change; only what a new database begins
/// with counts from the day on which public sources had it.
/// </summary>
internal sealed class VersionHistory
{
    /// <summary>The end of versions that have none yet: no moment that is asked for reaches it.</summary>
    public static readonly DateTimeOffset Open = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ConditionalWeakTable<IModel, VersionHistory> _ofModels = [];

    private readonly Dictionary<SubjectKind, VersionedTable[]> _tables;
    private readonly RelationalTypeMapping _id;
    private readonly RelationalTypeMapping _moment;

    private VersionHistory(IModel model)
    {
        IEntityType change = model.FindEntityType(typeof(StateChange))!;
        _id = change.FindProperty(nameof(StateChange.SubjectId))!.GetRelationalTypeMapping();
        _moment = change.FindProperty(nameof(StateChange.At))!.GetRelationalTypeMapping();
        // An offer's targets and the themes of feedback are fixed at submission, so the present ones serve for the past too.
        _tables = new()
        {
            [SubjectKind.VolunteerOffer] = [Of<VolunteerOffer>("id")],
            [SubjectKind.Feedback] = [Of<Feedback>("id")],
            [SubjectKind.RoundtableMembership] = [Of<RoundtableMembership>("id")],
            [SubjectKind.Commitment] = [Of<Commitment>("id"), Of<CommitmentOrganisation>("commitment_id"), Of<CommitmentRecommendation>("commitment_id")],
            [SubjectKind.ProgressRecord] =
            [
                Of<ProgressRecord>("id"), Of<ProgressRecommendation>("record_id"), Of<ProgressOrganisation>("record_id"), Of<Evidence>("record_id"),
            ],
        };

        VersionedTable Of<T>(string entityColumn) => new(model.FindEntityType(typeof(T))!, entityColumn);
    }

    /// <summary>All tables whose versions are kept.</summary>
    public IEnumerable<VersionedTable> Tables => _tables.Values.SelectMany(tables => tables);

    /// <summary>How history is kept in the databases of a model.</summary>
    public static VersionHistory Of(IModel model) => _ofModels.GetValue(model, static key => new VersionHistory(key));

    /// <summary>Keeps the versions of entities that have just been saved.</summary>
    /// <param name="context">The context of the transaction; its moment is the moment of the change.</param>
    /// <param name="changed">The entities that were added or changed.</param>
    /// <param name="ct">Cancels; the transaction must then be undone.</param>
    public static async Task KeepAsync(TrackerContext context, IReadOnlyList<TrackedEntity> changed, CancellationToken ct)
    {
        VersionHistory history = Of(context.Model);
        bool isBeginning = changed.Any(entity => entity.KnownSince is not null) && await IsBeginningAsync(context, ct);
        foreach (TrackedEntity entity in changed)
        {
            if (!history._tables.TryGetValue(entity.SubjectKind, out VersionedTable[]? tables)) continue;
            DateTimeOffset from = isBeginning && entity.KnownSince is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : context.Now;
            string sql = string.Concat(tables.Select(table => entity.IsPublic ? table.Keep : table.End));
            if (entity is ProgressRecord && !isBeginning) sql += ProgressTallyHistory.Append;
            await history.RunAsync(context, sql, entity.Id, from, ct);
        }

        if (isBeginning) await history.RunAsync(context, ProgressTallyHistory.Rebuild, Guid.Empty, context.Now, ct);
    }

    // The commit that makes the first content counts the version of the data up from 0.
    private static async Task<bool> IsBeginningAsync(TrackerContext context, CancellationToken ct)
    {
        await using DbCommand command = context.CreateCommand("SELECT value FROM data_version");
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) == 0;
    }

    private async Task RunAsync(TrackerContext context, string sql, Guid id, DateTimeOffset from, CancellationToken ct)
    {
        await using DbCommand command = context.CreateCommand(sql);
        command.Parameters.Add(_id.CreateParameter(command, "@id", id, nullable: false));
        command.Parameters.Add(_moment.CreateParameter(command, "@from", from, nullable: false));
        command.Parameters.Add(_moment.CreateParameter(command, "@at", context.Now, nullable: false));
        command.Parameters.Add(_moment.CreateParameter(command, "@open", Open, nullable: false));
        await command.ExecuteNonQueryAsync(ct);
    }
}
