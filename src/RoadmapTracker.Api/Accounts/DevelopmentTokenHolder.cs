using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Whom a locally minted token speaks of.</summary>
/// <param name="Name">The subject, as the history will show it.</param>
/// <param name="Role">The role; never <see cref="ActorRole.Anonymous"/>.</param>
/// <param name="Organisations">Slugs of the organisations a representative speaks for.</param>
/// <param name="Roundtables">Slugs of the roundtables a secretariat supports.</param>
internal sealed record DevelopmentTokenHolder(
    string Name, ActorRole Role, IReadOnlyList<string> Organisations, IReadOnlyList<string> Roundtables);
