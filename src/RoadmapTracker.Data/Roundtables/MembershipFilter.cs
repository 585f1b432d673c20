using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Roundtables;

/// <summary>Which memberships are wanted.</summary>
/// <param name="AsOf">Those that count on this day: begun or stated by then, and not ended.</param>
/// <param name="Role">In this role; null for all. Participants are neither Champions nor Key Constituents.</param>
/// <param name="KnownAt">As they were known at this past moment; null for what is known now.</param>
public sealed record MembershipFilter(DateOnly AsOf, RoundtableRole? Role = null, DateTimeOffset? KnownAt = null);
