namespace RoadmapTracker.Domain.Accounts;

/// <summary>
/// The one place in which the person behind an account is kept. Never public, never searched, never logged; read by the person, the
/// Office and representatives of the same organisation, and erased without touching anything else.
/// </summary>
public sealed class AccountHolder
{
    internal AccountHolder()
    {
    }

    /// <summary>The account; also the identity.</summary>
    public Guid AccountId { get; internal init; }

    /// <summary>Who vouches for the person: the issuer of the token.</summary>
    [PersonalData]
    public string Issuer { get; internal init; } = "";

    /// <summary>The person's stable id with the issuer.</summary>
    [PersonalData]
    public string Subject { get; internal init; } = "";

    /// <summary>The person's name; null until the person has registered.</summary>
    [PersonalData]
    public string? Name { get; internal set; }

    /// <summary>Where the person is reached; null until the person has registered.</summary>
    [PersonalData]
    public string? Email { get; internal set; }
}
