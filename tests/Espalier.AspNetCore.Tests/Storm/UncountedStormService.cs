using Espalier.Validation.Limits;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>The same, by a host with <see cref="StormSchema.Uncounted"/>.</summary>
public sealed class UncountedStormService : StormService
{
    private protected override RequestLimits Limits => StormSchema.Uncounted;
}
