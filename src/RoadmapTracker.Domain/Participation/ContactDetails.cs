using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Participation;

/// <summary>Whom the Office may write to about an offer. Personal data.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's address.</param>
public sealed record ContactDetails(string Name, string Email)
{
    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int NameLimit = 200;

    /// <summary>The details as they are kept.</summary>
    /// <param name="field">The input field.</param>
    /// <returns>Trimmed and checked details.</returns>
    /// <exception cref="InvalidInput">A part is missing, too long, or the address is none.</exception>
    public ContactDetails Checked(string field)
    {
        string name = InputText.Required(Name, NameLimit, $"{field}.name");
        return new ContactDetails(name, EmailAddress.Required(Email, $"{field}.email"));
    }
}
