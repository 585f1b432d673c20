using Espalier.Execution;
using Espalier.TypeSystem;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Which roles the caller has by token and account together: the one place where what mutations declare is checked.</summary>
/// <param name="caller">Who asks.</param>
internal sealed class CallerRoles(Caller caller) : RequestRoles
{
    /// <summary>Whether a caller may call a mutation at all.</summary>
    public static bool MayCall(Actor actor, OutputField mutation) =>
        !actor.MayNothing && mutation.Authorization.All(requirement => requirement.Roles.Count == 0 || requirement.Roles.Any(role => actor.Has(RoleOf(role))));

    /// <inheritdoc/>
    /// <exception cref="Domain.Errors.Forbidden">The caller has none of them, or a disabled account.</exception>
    public override async ValueTask RequireAnyAsync(IReadOnlyList<string> roles, CancellationToken ct) =>
        (await caller.ActorAsync(ct)).RequireAny([.. roles.Select(RoleOf)]);

    private static ActorRole RoleOf(string role) => Enum.Parse<ActorRole>(role);
}
