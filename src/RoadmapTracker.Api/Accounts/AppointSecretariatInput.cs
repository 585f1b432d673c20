using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Appoints a person to the secretariat of a roundtable.</summary>
/// <param name="Account">The id of the person's account.</param>
/// <param name="Roundtable">The slug of the roundtable, for example <c>rt-1a</c>.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The first day on which it holds no more, in UTC; null while no end is known.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record AppointSecretariatInput([ID<Account>] Guid Account, string Roundtable, DateOnly From, DateOnly? To = null, string? Reason = null);
