using System.Security.Claims;

namespace Espalier.TypeSystem;

/// <summary>
/// Who may read a field or a type. Not part of the specification; checked before a resolver is called, so that a caller who may
/// not read a field causes no work.
/// </summary>
/// <param name="Roles">The caller must have one of these; empty for any signed-in caller.</param>
public sealed record AuthorizationRequirement(IReadOnlyList<string> Roles)
{
    /// <summary>Whether the caller may read.</summary>
    /// <param name="user">The caller; <see langword="null"/> or without identity for an anonymous one.</param>
    public bool IsMetBy(ClaimsPrincipal? user)
        => user?.Identity is { IsAuthenticated: true } && (Roles.Count == 0 || Roles.Any(user.IsInRole));
}
