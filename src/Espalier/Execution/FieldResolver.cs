namespace Espalier.Execution;

/// <summary>
/// Obtains the values of one field. The kinds are closed: <see cref="PureResolver"/> reads what the parent already holds,
/// <c>EachResolver</c> is asked once per parent, <c>BatchResolver</c> once for all parents of a scope.
/// </summary>
/// <remarks>Resolvers are created once per schema and shared by all requests, so they hold no request state.</remarks>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }

    /// <summary>Whether the resolver itself checks the roles that the field requires; that the caller has signed in is checked before it.</summary>
    internal virtual bool ChecksRoles => false;
}
