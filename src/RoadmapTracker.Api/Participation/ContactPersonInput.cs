namespace RoadmapTracker.Api.Participation;

/// <summary>Whom the Office may write to about an offer. Personal data: only the Office and the offering organisation ever see it.</summary>
/// <param name="Name">The person's name, at most 200 characters.</param>
/// <param name="Email">The person's e-mail address, at most 254 characters.</param>
public sealed record ContactPersonInput(string Name, string Email);
