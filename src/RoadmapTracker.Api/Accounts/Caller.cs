using Espalier.Execution;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Who asks, as the domain sees it: the claims of a token that was found good, with slugs turned into ids.</summary>
/// <param name="user">The caller of the request, or of the subscription whose event is told.</param>
/// <param name="names">What the claims are called.</param>
/// <param name="catalogue">Knows the roundtables.</param>
/// <param name="organisations">Knows the organisations.</param>
public sealed class Caller(RequestUser user, SignInClaims names, Catalogue catalogue, OrganisationReads organisations)
{
    private Actor? _actor;

    /// <summary>The caller; <see cref="Actor.Anonymous"/> without a token.</summary>
    /// <param name="ct">Cancels the look-up of organisations.</param>
    public async ValueTask<Actor> ActorAsync(CancellationToken ct) => _actor ??= await ReadAsync(ct);

    private async ValueTask<Actor> ReadAsync(CancellationToken ct) => CallerClaims.Of(user.Principal, names) switch
    {
        null => Actor.Anonymous,
        { Role: ActorRole.Office } claims => Actor.Office(claims.Subject),
        { Role: ActorRole.Secretariat } claims => Actor.Secretariat(claims.Subject, RoundtablesOf(claims)),
        var claims => Actor.Representative(claims.Subject, await OrganisationsOfAsync(claims, ct)),
    };

    private IEnumerable<Guid> RoundtablesOf(CallerClaims claims) =>
        claims.Roundtables.Select(slug => catalogue.Roundtables.Find(slug)?.Id).OfType<Guid>();

    private async ValueTask<IReadOnlyList<Guid>> OrganisationsOfAsync(CallerClaims claims, CancellationToken ct) =>
        claims.Organisations.Count == 0 ? [] : [.. (await organisations.BySlugsAsync(claims.Organisations, ct)).Select(organisation => organisation.Id)];
}
