using Microsoft.IdentityModel.Tokens;

namespace RoadmapTracker.Api.Accounts;

/// <summary>A token cannot be judged, since the authority's keys are not known and cannot be fetched now.</summary>
internal sealed class AuthorityUnreachableException() : SecurityTokenException("The authority's keys cannot be fetched now.");
