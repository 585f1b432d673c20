using System.Security.Claims;
using System.Text.Json;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>All that the service reads of a token that was found good: this and the person's account make an <see cref="Actor"/>, and nothing else.</summary>
/// <param name="Issuer">Who vouches for the person; empty where the token does not say.</param>
/// <param name="Subject">The person's stable id with the issuer; null where the token names nobody, who then can change nothing.</param>
/// <param name="Role">The role that may most of those named.</param>
/// <param name="Organisations">Slugs of the organisations a representative speaks for.</param>
/// <param name="Roundtables">Slugs of the roundtables a secretariat supports.</param>
internal sealed record CallerClaims(
    string Issuer, string? Subject, ActorRole Role, IReadOnlyList<string> Organisations, IReadOnlyList<string> Roundtables)
{
    private const string IssuerClaim = "iss";

    private static readonly ActorRole[] _highest = [ActorRole.Office, ActorRole.Secretariat];

    /// <summary>Reads the claims of a caller; null for one who has not signed in.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="names">What the claims are called.</param>
    public static CallerClaims? Of(ClaimsPrincipal? user, SignInClaims names)
    {
        if (user is not { Identity.IsAuthenticated: true }) return null;
        var subject = user.FindFirstValue(names.Subject) ?? user.FindFirstValue(names.FallbackSubject);
        var roles = ValuesOf(user, names.Roles);
        var highest = Array.Find(_highest, role => Has(roles, role));

        // Whoever is signed in and has no known role speaks for no organisation: every change is then forbidden, which is more to the
        // point than to ask for a sign-in again. What a token lists counts only beside the role that it is listed for.
        return new CallerClaims(
            user.FindFirstValue(IssuerClaim) ?? "",
            string.IsNullOrWhiteSpace(subject) ? null : subject,
            highest == ActorRole.Anonymous ? ActorRole.Representative : highest,
            Has(roles, ActorRole.Representative) ? ValuesOf(user, names.Organisation) : [],
            Has(roles, ActorRole.Secretariat) ? ValuesOf(user, names.Roundtable) : []);
    }

    /// <summary>
    /// Names whose rights a caller has, equal only for tokens of one person that say the same; empty for the public. Rights of the
    /// account may change while a subscription lasts and are read anew for each event, which is why no two persons share one.
    /// </summary>
    /// <param name="user">The caller.</param>
    /// <param name="names">What the claims are called.</param>
    public static string ScopeOf(ClaimsPrincipal? user, SignInClaims names) =>
        Of(user, names) is { } claims ? JsonSerializer.Serialize(claims) : "";

    private static bool Has(string[] roles, ActorRole role) => roles.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase);

    private static string[] ValuesOf(ClaimsPrincipal user, string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
}
