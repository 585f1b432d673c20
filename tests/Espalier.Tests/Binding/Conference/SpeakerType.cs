using Espalier.Relay;

namespace Espalier.Tests.Binding.Conference;

[ObjectType<Speaker>(Ignore = [nameof(Speaker.Notes)])]
public static class SpeakerType
{
    [NodeResolver]
    public static async ValueTask<Speaker?> GetSpeakerAsync(Guid id, Store store, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return store.Speakers.Find(speaker => speaker.Id == id);
    }

    /// <summary>The talks of a speaker, in the order of the programme.</summary>
    [BatchResolver, UsePaging(DefaultPageSize = 2, MaxPageSize = 10)]
    public static async Task<IReadOnlyList<Page<Session>>> GetSessionsAsync(
        [Parent] IReadOnlyList<Speaker> speakers, PagingArguments page, Store store)
    {
        store.Batches++;
        await Task.Yield();
        return [.. speakers.Select(speaker =>
        {
            var all = store.Sessions.Where(session => session.SpeakerId == speaker.Id).ToList();
            return new Page<Session>(
                [.. all.Take(page.Limit)], all.Count > page.Limit, false, session => session.Title, page.IncludeTotalCount ? all.Count : null);
        })];
    }

    /// <summary>The name in capitals, or as it is.</summary>
    /// <param name="speaker">The speaker.</param>
    /// <param name="shout">Whether to use capitals.</param>
    [Cost(2.5)]
    public static string Greeting([Parent] Speaker speaker, bool shout = false) =>
        shout ? speaker.Name.ToUpperInvariant() : speaker.Name;

    /// <summary>The number of letters of the name.</summary>
    public static int NameLength([Parent] Speaker speaker) => speaker.Name.Length;

    /// <summary>The other speakers.</summary>
    public static IEnumerable<Speaker> GetColleagues([Parent] Speaker speaker, Store store, bool? refuse) => refuse == true && speaker.Bio is null
        ? throw new GraphQLException($"{speaker.Name} has none.")
        : store.Speakers.Where(other => other != speaker);

    /// <summary>The rating, which not everyone has.</summary>
    [BatchResolver]
    public static IReadOnlyList<Slot<double?>> Rating([Parent] IReadOnlyList<Speaker> speakers) =>
        [.. speakers.Select(speaker => speaker.Bio is null
            ? 4.5
            : Slot<double?>.Failed(new GraphQLException($"{speaker.Name} was not rated.", "NOT_FOUND")))];
}
