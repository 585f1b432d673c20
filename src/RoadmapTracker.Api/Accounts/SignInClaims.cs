namespace RoadmapTracker.Api.Accounts;

/// <summary>What the claims of a token are called; the defaults are those of Entra ID and of our own local tokens.</summary>
public sealed record SignInClaims
{
    /// <summary>One claim per role: Office, Secretariat or Representative (<see cref="Domain.Accounts.ActorRole"/>).</summary>
    public string Roles { get; init; } = "roles";

    /// <summary>One claim per organisation that a representative speaks for, by slug.</summary>
    public string Organisation { get; init; } = "organisation";

    /// <summary>One claim per roundtable that a secretariat supports, by slug.</summary>
    public string Roundtable { get; init; } = "roundtable";

    /// <summary>The person's stable id; the first claim found of these two is taken.</summary>
    public string Subject { get; init; } = "oid";

    /// <summary>The person's stable id where <see cref="Subject"/> is absent.</summary>
    public string FallbackSubject { get; init; } = "sub";
}
