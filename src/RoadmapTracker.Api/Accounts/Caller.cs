using System.Security.Claims;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, as the domain sees it: the claims of a token that was found good, with slugs turned into ids.</summary>
/// <param name="http">The request.</param>
/// <param name="claims">What the claims are called.</param>
/// <param name="catalogue">Knows the roundtables.</param>
/// <param name="reads">Knows the organisations.</param>
public sealed class Caller(IHttpContextAccessor http, SignInClaims claims, Catalogue catalogue, ReadSession reads)
{
    private Actor? _actor;

    /// <summary>The caller; <see cref="Actor.Anonymous"/> without a token.</summary>
    /// <param name="ct">Cancels the look-up of organisations.</param>
    public async ValueTask<Actor> ActorAsync(CancellationToken ct) => _actor ??= await ReadAsync(ct);

    private async ValueTask<Actor> ReadAsync(CancellationToken ct)
    {
        if (http.HttpContext?.User is not { Identity.IsAuthenticated: true } user) return Actor.Anonymous;
        var subject = user.FindFirstValue(claims.Subject) ?? user.FindFirstValue(claims.FallbackSubject) ?? "unnamed";
        return RoleOf(user) switch
        {
            ActorRole.Office => Actor.Office(subject),
            ActorRole.Secretariat => Actor.Secretariat(subject, RoundtablesOf(user)),
            _ => Actor.Representative(subject, await OrganisationsOfAsync(user, ct)),
        };
    }

    // Of several roles the one that may most. Whoever is signed in and has none of them speaks for no organisation: every change
    // is then forbidden, which is more to the point than to ask for a sign-in again.
    private ActorRole RoleOf(ClaimsPrincipal user)
        => new[] { ActorRole.Office, ActorRole.Secretariat }
            .FirstOrDefault(role => ValuesOf(user, claims.Roles).Contains(role.ToString(), StringComparer.OrdinalIgnoreCase));

    private IEnumerable<Guid> RoundtablesOf(ClaimsPrincipal user)
        => ValuesOf(user, claims.Roundtable).Select(slug => catalogue.Roundtables.Find(slug)?.Id).OfType<Guid>();

    private async ValueTask<IReadOnlyList<Guid>> OrganisationsOfAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!ValuesOf(user, claims.Roles).Contains(nameof(ActorRole.Representative), StringComparer.OrdinalIgnoreCase)) return [];
        List<Guid> organisations = [];
        foreach (var slug in ValuesOf(user, claims.Organisation))
            organisations.AddRange(await reads.QueryAsync("SELECT id FROM organisation WHERE slug = $0", [slug], static row => row.Id(0), ct));
        return organisations;
    }

    private static IEnumerable<string> ValuesOf(ClaimsPrincipal user, string type) => user.FindAll(type).Select(claim => claim.Value);
}
