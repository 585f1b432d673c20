namespace Espalier.Tests.Binding.Conference;

[ObjectType<Session>(Implicit = false, Fields = [nameof(Session.Id), nameof(Session.Title), nameof(Session.StartsAt), nameof(Session.Minutes), nameof(Session.Tags)])]
public static class SessionType
{
    [NodeResolver, BatchResolver]
    public static ValueTask<IReadOnlyList<Session?>> GetSessionsAsync(IReadOnlyList<Guid> ids, Store store) =>
        new([.. ids.Select(id => store.Sessions.Find(session => session.Id == id))]);

    /// <summary>Who speaks.</summary>
    public static Task<Speaker> GetSpeakerAsync([Parent] Session session, [Service] Store store) =>
        Task.FromResult(store.Speakers.Single(speaker => speaker.Id == session.SpeakerId));

    /// <summary>Where it takes place.</summary>
    [Authorize]
    public static Room? Room([Parent] Session session) => session.StartsAt is null ? null : new Room("Aula", 300);
}
