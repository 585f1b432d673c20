namespace RoadmapTracker.Api.Accounts;

/// <summary>Asks to speak for an organisation.</summary>
/// <param name="Organisation">The slug of the organisation, for example <c>uganda</c>.</param>
/// <param name="Note">What those who confirm should know, at most 1,000 characters.</param>
public sealed record RequestRepresentationInput(string Organisation, string? Note = null);
