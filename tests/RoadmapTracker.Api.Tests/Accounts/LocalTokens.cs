using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Accounts;

internal static class LocalTokens
{
    public static string Sign(string keyFile)
        => DevelopmentTokens.Issue(
            DevelopmentKey.LoadOrCreate(keyFile),
            new DevelopmentTokenHolder("somebody", ActorRole.Office, [], []),
            DateTimeOffset.UtcNow,
            TimeSpan.FromHours(1));
}
