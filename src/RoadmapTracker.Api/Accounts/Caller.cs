using Espalier.Execution;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// Who asks, as the domain sees it: what a token that was found good says, and what the person's account gives beside. A disabled
/// account takes away both.
/// </summary>
/// <param name="user">The caller of the request, or of the subscription whose event is told.</param>
/// <param name="names">What the claims are called.</param>
/// <param name="catalogue">Knows the roundtables.</param>
/// <param name="organisations">Knows the organisations.</param>
/// <param name="accounts">Knows the accounts.</param>
/// <param name="time">The clock.</param>
public sealed class Caller(
    RequestUser user, SignInClaims names, Catalogue catalogue, OrganisationReads organisations, AccountReads accounts, TimeProvider time)
{
    private Actor? _actor;

    /// <summary>The person's stable id in the token; null for one who has not signed in, or whose token names nobody.</summary>
    public string? Subject => CallerClaims.Of(user.Principal, names)?.Subject;

    /// <summary>The caller; <see cref="Actor.Anonymous"/> without a token.</summary>
    /// <param name="ct">Cancels the look-up.</param>
    public async ValueTask<Actor> ActorAsync(CancellationToken ct) => _actor ??= await ReadAsync(ct);

    /// <summary>The caller with an account, which is opened where there is none: every change is entered under one.</summary>
    /// <param name="data">The context of the change.</param>
    /// <param name="ct">Cancels the look-up.</param>
    /// <exception cref="Forbidden">The token names nobody.</exception>
    internal async Task<Actor> ActorWithAccountAsync(TrackerContext data, CancellationToken ct)
    {
        var actor = await ActorAsync(ct);
        if (actor.AccountId is not null) return actor;
        if (CallerClaims.Of(user.Principal, names) is not { Subject: { } subject } claims)
            throw new Forbidden("The token names no person, and every change needs one.");
        var account = await data.Accounts.SingleOrDefaultAsync(
            account => account.Holder!.Issuer == claims.Issuer && account.Holder.Subject == subject, ct);
        if (account is null)
        {
            account = Account.Open(claims.Issuer, subject, data.Now);
            data.Add(account);
        }

        return actor with { Subject = account.Id.ToString(), AccountId = account.Id };
    }

    /// <summary>Forgets what was read of the caller, which a change may have changed.</summary>
    internal void Forget() => _actor = null;

    private async ValueTask<Actor> ReadAsync(CancellationToken ct)
    {
        if (CallerClaims.Of(user.Principal, names) is not { } claims) return Actor.Anonymous;
        var standing = claims.Subject is { } subject ? await accounts.StandingAsync(claims.Issuer, subject, time.Today(), ct) : null;
        if (standing is { Status: not AccountStatus.Active }) return Actor.Disabled(standing.AccountId);

        HashSet<Guid> spokenFor = [.. standing?.Organisations ?? [], .. await OrganisationsOfAsync(claims, ct)];
        HashSet<Guid> supported = [.. standing?.Roundtables ?? [], .. RoundtablesOf(claims)];
        var role = claims.Role == ActorRole.Representative && supported.Count > 0 ? ActorRole.Secretariat : claims.Role;
        return new Actor(standing?.AccountId.ToString() ?? claims.Subject ?? "unnamed", role, spokenFor, supported) { AccountId = standing?.AccountId };
    }

    private IEnumerable<Guid> RoundtablesOf(CallerClaims claims) =>
        claims.Roundtables.Select(slug => catalogue.Roundtables.Find(slug)?.Id).OfType<Guid>();

    private async ValueTask<IEnumerable<Guid>> OrganisationsOfAsync(CallerClaims claims, CancellationToken ct) =>
        claims.Organisations.Count == 0 ? [] : (await organisations.BySlugsAsync(claims.Organisations, ct)).Select(organisation => organisation.Id);
}
