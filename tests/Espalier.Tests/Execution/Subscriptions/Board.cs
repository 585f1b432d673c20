using System.Runtime.CompilerServices;
using System.Security.Claims;
using Espalier.Execution.Subscriptions;

namespace Espalier.Tests.Execution.Subscriptions;

[ObjectType]
public sealed record Notice(string Text, int Floor, int? Secret = null);

[QueryType]
public static class BoardQueries
{
    public static int GetFloors() => 3;
}

[SubscriptionType]
public static class BoardSubscriptions
{
    [Subscribe]
    public static Notice OnNotice([EventMessage] Notice notice, BoardCounter counter)
    {
        counter.Add();
        return notice;
    }

    [Subscribe, Topic("floor_{floor}")]
    public static Notice OnFloor([EventMessage] Notice notice, int floor) => notice.Floor == floor ? notice : throw new InvalidDataException();

    [Subscribe(Filter = nameof(IsMatch)), Topic(nameof(OnNotice))]
    public static string OnMatch([EventMessage] Notice notice) => notice.Text;

    public static async Task<bool> IsMatch([EventMessage] Notice notice, string word, ClaimsPrincipal user)
    {
        await Task.Yield();
        return notice.Text.Contains(word, StringComparison.Ordinal) && (notice.Secret is null || user.IsInRole("keeper"));
    }

    [Subscribe(With = nameof(CountAsync))]
    public static int Countdown([EventMessage] int number, int from) => from - number == 99 ? throw new GraphQLException("Never.") : number;

    public static async IAsyncEnumerable<int> CountAsync(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = from; i >= 0; i--)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    [Subscribe(With = nameof(NeverAsync))]
    public static int Closed([EventMessage] int number) => number;

    public static Task<IAsyncEnumerable<int>> NeverAsync() => throw new GraphQLException("There is nothing to see.", "GONE");

    [Subscribe(With = nameof(BreakAsync))]
    public static int Broken([EventMessage] int number) => number;

    public static async IAsyncEnumerable<int> BreakAsync(BoardCounter counter)
    {
        yield return 1;
        await counter.Broken.Task;
        throw new InvalidDataException("secret of the server");
    }

    [Subscribe, Authorize("keeper"), Topic(nameof(OnNotice))]
    public static Notice OnSecret([EventMessage] Notice notice) => notice;

    [Subscribe, Topic(nameof(OnNotice))]
    public static int OnSecretNumber([EventMessage] Notice notice) => notice.Secret ?? throw new GraphQLException("No secret.");
}

/// <summary>Counts executions.</summary>
public sealed class BoardCounter
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public TaskCompletionSource Broken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add() => Interlocked.Increment(ref _count);
}
