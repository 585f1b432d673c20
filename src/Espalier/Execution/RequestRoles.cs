namespace Espalier.Execution;

/// <summary>
/// Who has which role, where the claims of the token do not say all of it. Register one as a scoped service: it then decides the roles
/// of <see cref="AuthorizeAttribute"/> on mutations. Without one, and for all other fields, the claims decide.
/// </summary>
public abstract class RequestRoles
{
    /// <summary>
    /// Refuses a caller who has none of some roles by throwing: an exception that the mutation declares with
    /// <see cref="ErrorAttribute{TException}"/> is a typed error of its payload.
    /// </summary>
    /// <param name="roles">At least one role.</param>
    /// <param name="ct">Cancelled when the caller went away or the deadline passed.</param>
    public abstract ValueTask RequireAnyAsync(IReadOnlyList<string> roles, CancellationToken ct);
}
