using System.Security.Claims;
using Espalier.Execution;

namespace Espalier.Tests.Binding.Conference;

[QueryType]
public static class ConferenceQueries
{
    /// <summary>All speakers.</summary>
    /// <param name="store">The store.</param>
    /// <param name="where">Which speakers; all when absent.</param>
    /// <param name="orderBy">In which order.</param>
    public static IReadOnlyList<Speaker> GetSpeakers(Store store, SpeakerFilter? where, SpeakerOrder orderBy = SpeakerOrder.Name)
    {
        var found = store.Speakers.Where(speaker => where?.Levels is not { } levels || levels.Contains(speaker.Level));
        return [.. orderBy == SpeakerOrder.Name ? found.OrderBy(speaker => speaker.Name) : found.OrderByDescending(speaker => speaker.Name)];
    }

    /// <summary>All talks.</summary>
    [UsePaging(DefaultPageSize = 3, MaxPageSize = 4)]
    public static async Task<List<Session>> GetSessionsAsync(Store store, [ID<Speaker>] IReadOnlyList<Guid>? speakers)
    {
        await Task.Yield();
        return [.. store.Sessions.Where(session => speakers?.Contains(session.SpeakerId) ?? true)];
    }

    /// <summary>What contains a word.</summary>
    public static IEnumerable<ISearchResult> Search(Store store, string word) =>
        ((IEnumerable<ISearchResult>)[.. store.Speakers, .. store.Sessions])
        .Where(found => found.Heading.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Shows what arrived.</summary>
    public static string Echo(EchoInput input) => input.ToString();

    /// <summary>Who asks and under which name.</summary>
    public static string WhoAmI(ClaimsPrincipal? user, FieldContext context) => $"{user?.Identity?.Name ?? "nobody"} as {context.ResponseName}";

    /// <summary>Whether the caller has signed in.</summary>
    public static bool IsSignedIn(ClaimsPrincipal user) => user.Identity!.IsAuthenticated;

    /// <summary>The version of the programme.</summary>
    [GraphQLName("programmeVersion"), GraphQLDescription("Which *edition* of the programme this is.")]
    [GraphQLDeprecated("There is only one.")]
    public static int Version() => 1;
}
