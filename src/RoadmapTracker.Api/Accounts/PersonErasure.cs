using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Retries;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Files;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Erases a person from every place that holds personal data (<see cref="PersonalDataAttribute"/>).</summary>
internal static class PersonErasure
{
    /// <summary>Erases the holder of an account.</summary>
    /// <param name="step">The change.</param>
    /// <param name="account">The account with its holder.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <exception cref="Domain.Errors.DomainException">The caller may not, or the account has moved on; nothing has changed then.</exception>
    public static async Task ErasePersonAsync(this WorkflowStep step, Account account, int version)
    {
        var email = account.Holder?.Email;
        account.Erase(step.Actor, version, step.Now);
        var representations = await step.Data.Representations.Where(item => item.AccountId == account.Id).ToListAsync(step.Cancellation);
        var appointments = await step.Data.SecretariatAppointments.Where(item => item.AccountId == account.Id).ToListAsync(step.Cancellation);
        var files = await step.Data.Set<StoredFile>().Where(file => file.AccountId == account.Id).ToListAsync(step.Cancellation);
        foreach (var file in files) file.Forget(step.Actor, step.Now);
        foreach (var representation in representations) representation.Forget(step.Actor, step.Now);
        foreach (var appointment in appointments) appointment.Forget(step.Actor, step.Now);
        Guid[] subjects = [account.Id, .. representations.Select(item => item.Id), .. appointments.Select(item => item.Id), .. files.Select(item => item.Id)];
        await step.Data.StateChanges.Where(change => subjects.Contains(change.SubjectId) && change.Reason != null)
            .ExecuteUpdateAsync(change => change.SetProperty(item => item.Reason, (string?)null), step.Cancellation);
        await step.Data.Set<KeptAnswer>().Where(answer => answer.AccountId == account.Id).ExecuteDeleteAsync(step.Cancellation);
        if (email is not null) await EraseContactsAsync(step, email);
        step.Data.Erases = true;
    }

    // The address is the person's own word, which gives nobody power over the contact persons of organisations that are not theirs.
    private static Task<int> EraseContactsAsync(WorkflowStep step, string email)
    {
        var contacts = step.Data.Set<ContactPerson>().Where(contact => contact.Email == email);
        if (!step.Actor.IsOffice)
        {
            Guid[] organisations = [.. step.Actor.SpeaksFor];
            contacts = contacts.Where(contact => step.Data.Offers.Any(offer => offer.Id == contact.OfferId && organisations.Contains(offer.OrganisationId)));
        }

        return contacts.ExecuteDeleteAsync(step.Cancellation);
    }
}
