namespace Espalier.Tests.Binding.Conference;

/// <summary>Someone who speaks at the conference.</summary>
public sealed class Speaker : ISearchResult
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The full name, as the speaker writes it.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string Heading => Name;

    /// <summary>A few words about the <see cref="Speaker"/>, in <c>Markdown</c>.</summary>
    public string? Bio { get; init; }

    /// <summary>How often someone has spoken.</summary>
    public Level Level { get; init; }

    /// <summary>Where from.</summary>
    [GraphQLType("CountryCode")]
    public string? Country { get; init; }

    /// <summary>The home page.</summary>
    public Uri? Website { get; init; }

    /// <summary>How to reach the speaker.</summary>
    [Authorize("organiser")]
    public string? Email { get; init; }

    /// <summary>What the organisers think.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Who recommended the speaker.</summary>
    [ID<Speaker>]
    public Guid? MentorId { get; init; }

    /// <summary>Languages spoken.</summary>
    [UsePaging(DefaultPageSize = 2, MaxPageSize = 3)]
    public IReadOnlyList<string> Languages { get; init; } = [];
}
