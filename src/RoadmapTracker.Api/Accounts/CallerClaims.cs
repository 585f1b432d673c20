using System.Security.Claims;
using System.Text.Json;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>All that the service reads of a token that was found good: nothing else makes an <see cref="Actor"/>.</summary>
/// <param name="Subject">The person's stable id.</param>
/// <param name="Role">The role that may most of those named.</param>
/// <param name="Organisations">Slugs of the organisations a representative speaks for.</param>
/// <param name="Roundtables">Slugs of the roundtables a secretariat supports.</param>
internal sealed record CallerClaims(string Subject, ActorRole Role, IReadOnlyList<string> Organisations, IReadOnlyList<string> Roundtables)
{
    private static readonly ActorRole[] _highest = [ActorRole.Office, ActorRole.Secretariat];

    /// <summary>Reads the claims of a caller; null for one who has not signed in.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="names">What the claims are called.</param>
    public static CallerClaims? Of(ClaimsPrincipal? user, SignInClaims names)
    {
        if (user is not { Identity.IsAuthenticated: true }) return null;
        var subject = user.FindFirstValue(names.Subject) ?? user.FindFirstValue(names.FallbackSubject) ?? "unnamed";
        var roles = ValuesOf(user, names.Roles);
        if (Array.Find(_highest, role => Has(roles, role)) is var role and not ActorRole.Anonymous)
            return new CallerClaims(subject, role, [], role == ActorRole.Secretariat ? ValuesOf(user, names.Roundtable) : []);

        // Whoever is signed in and has no known role speaks for no organisation: every change is then forbidden, which is more to the
        // point than to ask for a sign-in again.
        return new CallerClaims(
            subject, ActorRole.Representative, Has(roles, ActorRole.Representative) ? ValuesOf(user, names.Organisation) : [], []);
    }

    /// <summary>Names what a caller may read, equal for those of whom all that counts is equal; empty for the public.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="names">What the claims are called.</param>
    public static string ScopeOf(ClaimsPrincipal? user, SignInClaims names) =>
        Of(user, names) is { } claims ? JsonSerializer.Serialize(claims) : "";

    private static bool Has(string[] roles, ActorRole role) => roles.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase);

    private static string[] ValuesOf(ClaimsPrincipal user, string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
}
