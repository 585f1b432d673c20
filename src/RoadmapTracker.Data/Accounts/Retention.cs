using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Retries;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Removes what has been kept for long enough.</summary>
/// <param name="writer">Where changes are made.</param>
/// <param name="pool">Looks first, so that nothing is written when nothing is due.</param>
/// <param name="periods">How long is long enough.</param>
/// <param name="time">The clock.</param>
public sealed class Retention(TrackerWriter writer, ReadPool pool, RetentionPeriods periods, TimeProvider time)
{
    private static readonly OfferStatus[] _withoutContact = [OfferStatus.Declined, OfferStatus.Withdrawn];

    /// <summary>Removes what is due.</summary>
    /// <param name="ct">Cancels; what has been removed stays so.</param>
    /// <returns>How many drafts, contact persons and answers for repeats were removed.</returns>
    public async Task<int> ApplyAsync(CancellationToken ct)
    {
        await using (ReadSession session = new(pool))
        {
            TrackerContext data = await session.ContextAsync(ct);
            DateTimeOffset now = time.GetUtcNow();
            if (!await Drafts(data, now).AnyAsync(ct) && !await Records(data, now).AnyAsync(ct) && !await Contacts(data, now).AnyAsync(ct) && !await Answers(data, now).AnyAsync(ct)) return 0;
        }

        return await writer.WriteAsync(RemoveAsync, ct);
    }

    private async Task<int> RemoveAsync(TrackerContext data, CancellationToken ct)
    {
        Guid[] drafts = [.. await Drafts(data, data.Now).ToListAsync(ct)];
        Guid[] records = [.. await Records(data, data.Now).ToListAsync(ct)];
        Guid[] contacts = [.. await Contacts(data, data.Now).ToListAsync(ct)];
        Guid[] unsubmitted = [.. drafts, .. records];
        if (unsubmitted.Length > 0)
        {
            await data.Set<AuditDetail>()
                .Where(detail => data.Set<AuditEntry>().Any(entry => entry.Sequence == detail.Sequence && unsubmitted.Contains(entry.SubjectId))).ExecuteDeleteAsync(ct);
            await data.Offers.Where(offer => drafts.Contains(offer.Id)).ExecuteDeleteAsync(ct);

            // Links before their record: the counts of records look at it when a link goes.
            await data.Set<ProgressRecommendation>().Where(link => records.Contains(link.RecordId)).ExecuteDeleteAsync(ct);
            await data.Set<ProgressOrganisation>().Where(link => records.Contains(link.RecordId)).ExecuteDeleteAsync(ct);
            await data.ProgressRecords.Where(record => records.Contains(record.Id)).ExecuteDeleteAsync(ct);
        }

        if (contacts.Length > 0) await data.Set<ContactPerson>().Where(contact => contacts.Contains(contact.OfferId)).ExecuteDeleteAsync(ct);
        int answers = await Answers(data, data.Now).ExecuteDeleteAsync(ct);
        data.Erases = unsubmitted.Length + contacts.Length > 0;
        return unsubmitted.Length + contacts.Length + answers;
    }

    private IQueryable<Guid> Drafts(TrackerContext data, DateTimeOffset now)
    {
        DateTimeOffset limit = now - TimeSpan.FromDays(periods.DraftDays);
        return data.Offers.Where(offer => offer.Status == OfferStatus.Draft && offer.CreatedAt < limit
            && !data.StateChanges.Any(change => change.SubjectId == offer.Id && change.At >= limit)).Select(offer => offer.Id);
    }

    private IQueryable<Guid> Records(TrackerContext data, DateTimeOffset now)
    {
        DateTimeOffset limit = now - TimeSpan.FromDays(periods.DraftDays);
        return data.ProgressRecords.Where(record => record.State == VerificationState.Draft && record.CreatedAt < limit
            && !data.StateChanges.Any(change => change.SubjectId == record.Id && change.At >= limit)).Select(record => record.Id);
    }

    private IQueryable<Guid> Contacts(TrackerContext data, DateTimeOffset now)
    {
        DateTimeOffset limit = now - TimeSpan.FromDays(periods.ContactDays);
        return data.Offers.Where(offer => _withoutContact.Contains(offer.Status) && offer.Contact != null && offer.CreatedAt < limit
            && !data.StateChanges.Any(change => change.SubjectId == offer.Id && change.At >= limit)).Select(offer => offer.Id);
    }

    private static IQueryable<KeptAnswer> Answers(TrackerContext data, DateTimeOffset now)
    {
        DateTimeOffset limit = now - KeptAnswer.Lifetime;
        return data.Set<KeptAnswer>().Where(answer => answer.At <= limit);
    }
}
