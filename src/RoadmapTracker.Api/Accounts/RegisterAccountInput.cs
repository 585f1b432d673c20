namespace RoadmapTracker.Api.Accounts;

/// <summary>Who the caller is. Seen by the caller, the Office, and representatives of the organisations that the caller asks to speak for or speaks for.</summary>
/// <param name="Name">The caller's name, at most 200 characters.</param>
/// <param name="Email">Where the caller is reached.</param>
public sealed record RegisterAccountInput(string Name, string Email);
