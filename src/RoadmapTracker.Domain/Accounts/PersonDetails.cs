using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Accounts;

/// <summary>Who a person is, in the person's own words. Personal data.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Where the person is reached.</param>
public sealed record PersonDetails(string Name, string Email)
{
    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int NameLimit = 200;

    /// <summary>The details as they are kept.</summary>
    /// <returns>Trimmed and checked details.</returns>
    /// <exception cref="InvalidInput">A part is missing, too long, or the address is none.</exception>
    public PersonDetails Checked() => new(InputText.Required(Name, NameLimit, "name"), EmailAddress.Required(Email, "email"));
}
