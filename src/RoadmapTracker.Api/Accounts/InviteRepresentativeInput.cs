using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Asks a person to speak for an organisation.</summary>
/// <param name="Account">The id of the person's account, which the person finds at <c>viewer</c> and tells whoever invites.</param>
/// <param name="Organisation">The slug of the organisation; the caller speaks for it.</param>
/// <param name="Note">What the person should know, at most 1,000 characters.</param>
public sealed record InviteRepresentativeInput([ID<Account>] Guid Account, string Organisation, string? Note = null);
