namespace Espalier.Tests.Binding.Conference;

/// <summary>A talk.</summary>
/// <param name="Id">The key.</param>
/// <param name="Title">The title in the programme.</param>
/// <param name="SpeakerId">Who speaks.</param>
/// <param name="StartsAt">When it begins; null while it is not scheduled.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Tags">What it is about.</param>
public sealed record Session(
    Guid Id, string Title, Guid SpeakerId, DateTimeOffset? StartsAt, int Minutes, IReadOnlyList<string> Tags) : ISearchResult
{
    string ITitled.Heading => $"Talk: {Title}";
}
