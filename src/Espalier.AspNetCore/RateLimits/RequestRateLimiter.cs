using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Espalier.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore.RateLimits;

/// <summary>Holds callers to their rates.</summary>
internal sealed class RequestRateLimiter : IDisposable
{
    private const string RetryAfter = "retryAfter";

    private readonly RateLimitOptions _options;
    private readonly PartitionedRateLimiter<CallerKey> _buckets;

    /// <summary>Makes it; buckets that are full again are dropped.</summary>
    public RequestRateLimiter(IOptions<RateLimitOptions> options)
    {
        _options = options.Value;
        _buckets = PartitionedRateLimiter.Create<CallerKey, CallerKey>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, BucketOf));
    }

    /// <inheritdoc/>
    public void Dispose() => _buckets.Dispose();

    /// <summary>Whether the caller's permits are counted.</summary>
    public bool IsLimited(HttpContext context) => _options.Enabled && (_options.IncludeLocal || !CallerKey.IsLocal(context));

    /// <summary>The permits that pay for an operation.</summary>
    /// <param name="cost">Its cost in points.</param>
    public long PermitsFor(long cost) => _options.CostPerPermit == 0 ? 0 : cost / _options.CostPerPermit;

    /// <summary>Takes permits.</summary>
    /// <param name="context">The request, which tells where the caller is.</param>
    /// <param name="user">Who the caller is.</param>
    /// <param name="permits">How many.</param>
    /// <returns>Null, or the error where the caller has not so many left; then none are taken.</returns>
    public GraphQLError? Take(HttpContext context, ClaimsPrincipal? user, long permits)
    {
        if (permits == 0 || !IsLimited(context)) return null;
        var caller = CallerKey.Of(context, user, _options);

        // What costs more than a whole bucket waits for a full one; the limit of cost is another.
        using var lease = _buckets.AttemptAcquire(caller, (int)Math.Min(permits, BurstOf(caller)));
        if (lease.IsAcquired) return null;

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new GraphQLError($"Too much was asked in too short a time; try again in {seconds} s.")
        {
            Code = TransportErrorCodes.RateLimited,
            Extensions = new Dictionary<string, object?> { [RetryAfter] = seconds },
        };
    }

    /// <summary>After how many seconds to come back, for the header <c>Retry-After</c>; null for any other error.</summary>
    public static string? RetryAfterOf(GraphQLError error)
        => error.Code == TransportErrorCodes.RateLimited && error.Extensions?.GetValueOrDefault(RetryAfter) is int seconds
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>The same for an operation that was refused before it was executed; null for any other result.</summary>
    public static string? RetryAfterOf(OperationResult result)
        => result is { Kind: ResultKind.RequestError, Errors: [var error] } ? RetryAfterOf(error) : null;

    private int BurstOf(CallerKey caller) => caller.Subject is null ? _options.AnonymousBurst : _options.SignedInBurst;

    private TokenBucketRateLimiterOptions BucketOf(CallerKey caller) => new()
    {
        TokenLimit = BurstOf(caller),
        TokensPerPeriod = caller.Subject is null ? _options.AnonymousPerSecond : _options.SignedInPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = false,
    };
}
