using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Retries;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Accounts;

/// <summary>Collects everything that is kept about a person.</summary>
/// <param name="session">The request's session.</param>
public sealed class PersonalDataExport(ReadSession session)
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Everything about the holder of an account, as JSON.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="organisations">
    /// The organisations that the person speaks for. Contact persons of others are not looked at: the address is the person's own word.
    /// </param>
    /// <param name="ct">Cancels the reads.</param>
    public async ValueTask<string> OfAsync(Guid accountId, IReadOnlyCollection<Guid> organisations, CancellationToken ct)
    {
        TrackerContext data = await session.ContextAsync(ct);
        Account account = await data.Accounts.Include(item => item.Holder).SingleAsync(item => item.Id == accountId, ct);
        List<Representation> representations = await data.Representations.Where(item => item.AccountId == accountId).OrderBy(item => item.Id).ToListAsync(ct);
        List<SecretariatAppointment> appointments = await data.SecretariatAppointments.Where(item => item.AccountId == accountId).OrderBy(item => item.Id).ToListAsync(ct);
        List<AuditEntry> done = await data.Set<AuditEntry>().Where(entry => entry.AccountId == accountId).OrderBy(entry => entry.Sequence).ToListAsync(ct);
        List<KeptAnswer> keys = await data.Set<KeptAnswer>().Where(answer => answer.AccountId == accountId).OrderBy(answer => answer.At).ToListAsync(ct);
        string? email = account.Holder?.Email;
        List<ContactPerson> contacts = email is null ? [] : await data.Set<ContactPerson>()
            .Where(contact => contact.Email == email && data.Offers.Any(offer => offer.Id == contact.OfferId && organisations.Contains(offer.OrganisationId)))
            .ToListAsync(ct);
        return JsonSerializer.Serialize(
            new
            {
                account = new { account.Id, status = account.StateText, account.OpenedAt },
                person = account.Holder is { } holder ? new { holder.Issuer, holder.Subject, holder.Name, holder.Email } : null,
                representations = representations.Select(item => new { item.Id, item.OrganisationId, status = item.StateText, item.CreatedAt, item.Note, item.Reason }),
                secretariatAppointments = appointments.Select(item => new { item.Id, item.RoundtableId, item.From, item.To, item.Reason }),
                contactOf = contacts.Select(item => new { item.OfferId, item.Name, item.Email }),
                changes = done.Select(entry => new { entry.Sequence, entry.At, entry.Action, subjectKind = EnumText.Write(entry.SubjectKind), entry.SubjectId }),
                idempotencyKeys = keys.Select(answer => new { answer.Key, answer.At }),
            },
            _readable);
    }
}
