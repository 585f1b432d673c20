namespace RoadmapTracker.Api.Roundtables;

/// <summary>An organisation's part in a roundtable began or was ended.</summary>
/// <param name="MembershipId">The membership.</param>
/// <param name="RoundtableId">The roundtable.</param>
public sealed record RoundtableChanged(Guid MembershipId, Guid RoundtableId);
