namespace RoadmapTracker.Domain.Accounts;

/// <summary>
/// What the property holds says who somebody is, or was written about a person. It is never public, never searched, never logged,
/// never enters the audit or the history of versions, and is erased with the person.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute;
