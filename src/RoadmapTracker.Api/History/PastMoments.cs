using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.History;

/// <summary>The moments that may be asked about: those at which nothing can change any more, so that the answer stays the same.</summary>
/// <param name="session">What the request reads with.</param>
/// <param name="time">The clock.</param>
public sealed class PastMoments(ReadSession session, TimeProvider time)
{
    /// <summary>
    /// How long a moment has to be over. A change says the moment at which it began, and is seen once it is durable; several instances'
    /// clocks differ a little too.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>Refuses a moment that is not over.</summary>
    /// <param name="asOf">The moment; null, for the present, passes.</param>
    /// <param name="argument">The argument that says it.</param>
    /// <returns>The moment.</returns>
    /// <exception cref="InvalidInput">The moment is in the future, or so near that a change under way may still count from before it.</exception>
    public DateTimeOffset? Require(DateTimeOffset? asOf, string argument = "asOf")
    {
        if (asOf is not { } moment) return null;
        var settled = time.GetUtcNow() - session.Age - Settling;
        if (moment <= settled) return moment;
        throw new InvalidInput(
            argument, $"What was known can be asked as of a moment that is over for {Settling.TotalSeconds:0} seconds. For the present, leave '{argument}' out.");
    }
}
