using Espalier;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>Ends an organisation's part in a roundtable. The entry stays, so that lists of earlier dates stay right.</summary>
/// <param name="Id">The membership.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="To">The first day on which it holds no more.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record EndRoundtableMembershipInput([ID<RoundtableMembership>] Guid Id, int Version, DateOnly To, string Reason);
