using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Audit;

/// <summary>Which entries of the audit are wanted; what is left out does not restrict.</summary>
/// <param name="Organisation">About the organisation of this slug.</param>
/// <param name="Subject">Of this object.</param>
/// <param name="Account">By this account.</param>
/// <param name="From">At this moment or later.</param>
/// <param name="To">Before this moment.</param>
public sealed record AuditWhere(
    string? Organisation = null,
    [GraphQLType("ID")] string? Subject = null,
    [ID<Account>] Guid? Account = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null);
