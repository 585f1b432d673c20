namespace RoadmapTracker.Api.Accounts;

/// <summary>Who the caller is, in place of what was said before.</summary>
/// <param name="Version">The version of the caller's account that the change is based on.</param>
/// <param name="Name">The caller's name, at most 200 characters.</param>
/// <param name="Email">Where the caller is reached.</param>
public sealed record CorrectAccountInput(int Version, string Name, string Email);
