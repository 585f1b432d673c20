using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore.RateLimits;

/// <summary>Refuses limits that no bucket can have.</summary>
internal sealed class RateLimitOptionsRules : IValidateOptions<RateLimitOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
        => options is { AnonymousBurst: > 0, AnonymousPerSecond: > 0, SignedInBurst: > 0, SignedInPerSecond: > 0, CostPerPermit: >= 0 }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Rate limits: bursts and permits per second must be at least 1, and CostPerPermit at least 0.");
}
