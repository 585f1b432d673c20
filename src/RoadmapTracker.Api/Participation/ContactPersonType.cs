using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Whom the Office may write to about an offer. Only the Office and the offering organisation see it.</summary>
[ObjectType<ContactPerson>(Ignore = [nameof(ContactPerson.OfferId)])]
public static class ContactPersonType;
