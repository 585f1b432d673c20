using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain;

/// <summary>The rules for an e-mail address that people write.</summary>
public static class EmailAddress
{
    /// <summary>The most characters (RFC 5321, section 4.5.3.1.3).</summary>
    public const int Limit = 254;

    // RFC 5321, section 4.5.3.1.1.
    private const int LocalPartLimit = 64;

    /// <summary>An address that must be there.</summary>
    /// <param name="text">The address as given.</param>
    /// <param name="field">The input field.</param>
    /// <returns>The address to keep.</returns>
    /// <exception cref="InvalidInput">It is missing, too long, or no address.</exception>
    public static string Required(string? text, string field)
    {
        string email = InputText.Required(text, Limit, field);
        int at = email.LastIndexOf('@');
        bool isAddress = at is > 0 and <= LocalPartLimit && at < email.Length - 1
            && !email.Any(char.IsWhiteSpace) && email.IndexOf('@', StringComparison.Ordinal) == at;
        return isAddress ? email : throw new InvalidInput(field, "This is not an e-mail address.");
    }
}
