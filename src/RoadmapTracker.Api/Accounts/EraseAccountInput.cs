using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Erases a person: name, address, identity, what was said with requests and appointments. What the person did stays, under a nameless account.</summary>
/// <param name="Version">The version of the account that the change is based on.</param>
/// <param name="Id">The account; the caller's own where it is left out. Another's the Office may.</param>
public sealed record EraseAccountInput(int Version, [ID<Account>] Guid? Id = null);
