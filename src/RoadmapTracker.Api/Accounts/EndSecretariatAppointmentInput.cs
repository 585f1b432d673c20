using Espalier;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Sets the day on which a person's appointment to a secretariat ends.</summary>
/// <param name="Id">The appointment.</param>
/// <param name="Version">The version the change is based on.</param>
/// <param name="To">The first day on which it holds no more, in UTC.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
public sealed record EndSecretariatAppointmentInput([ID<SecretariatAppointment>] Guid Id, int Version, DateOnly To, string? Reason = null);
