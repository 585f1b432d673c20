namespace Espalier.Tests.Binding.Conference;

/// <summary>A talk to submit.</summary>
/// <param name="Title">Its title.</param>
/// <param name="SpeakerId">Who speaks.</param>
public sealed record SubmitSessionInput(string Title, [ID<Speaker>] Guid SpeakerId);

/// <summary>A talk to withdraw.</summary>
/// <param name="Id">The talk.</param>
public sealed record WithdrawSessionInput([ID<Session>] Guid Id);

/// <summary>The title is in use.</summary>
public class TitleTakenException(string title) : Exception($"\"{title}\" is taken.")
{
    /// <summary>The title.</summary>
    public string Title { get; } = title;

    public string Code => "CONFLICT";

    public string Field => "input.title";
}

/// <summary>The title is in use by a keynote.</summary>
public sealed class KeynoteTakenException(string title) : TitleTakenException(title)
{
    /// <summary>Whether there is hope.</summary>
    public bool IsFinal => true;
}

/// <summary>There is no such talk.</summary>
public sealed class SessionNotFoundException() : Exception("There is no such talk.");

[MutationType]
[Authorize]
[Error<SessionNotFoundException>]
public static class SessionMutations
{
    /// <summary>Submits a talk.</summary>
    /// <returns>The talk as submitted.</returns>
    [Error<TitleTakenException>]
    [Authorize("speaker", "organiser")]
    public static async Task<Session> SubmitSessionAsync(SubmitSessionInput input, Store store, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        if (input.Title == "Keynote")
        {
            throw new KeynoteTakenException(input.Title);
        }

        if (store.Sessions.Exists(session => session.Title == input.Title))
        {
            throw new TitleTakenException(input.Title);
        }

        if (input.Title.Length == 0)
        {
            throw new InvalidOperationException("secret");
        }

        var session = new Session(Guid.CreateVersion7(), input.Title, input.SpeakerId, null, 30, []);
        store.Sessions.Add(session);
        return session;
    }

    /// <summary>Takes a talk back.</summary>
    [Error<KeynoteTakenException>]
    [return: GraphQLName("wasScheduled")]
    public static bool WithdrawSession(WithdrawSessionInput input, Store store)
    {
        var session = store.Sessions.Find(candidate => candidate.Id == input.Id) ?? throw new SessionNotFoundException();
        store.Sessions.Remove(session);
        return session.StartsAt is not null;
    }
}
