using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Domain.Participation;

/// <summary>
/// The one place in which a contact person is kept. Never public, never searched, never logged; read by the offer's
/// organisation and the Office, and erased without touching anything else.
/// </summary>
public sealed class ContactPerson
{
    internal ContactPerson()
    {
    }

    /// <summary>The offer it belongs to; also the identity.</summary>
    public Guid OfferId { get; internal init; }

    /// <summary>The person's name.</summary>
    [PersonalData]
    public string Name { get; internal set; } = "";

    /// <summary>The person's e-mail address.</summary>
    [PersonalData]
    public string Email { get; internal set; } = "";

    /// <summary>Keeps the contact person of an offer.</summary>
    internal static ContactPerson Of(Guid offerId, ContactDetails details) => new() { OfferId = offerId, Name = details.Name, Email = details.Email };

    /// <summary>Takes over other details.</summary>
    internal void Replace(ContactDetails details)
    {
        Name = details.Name;
        Email = details.Email;
    }
}
