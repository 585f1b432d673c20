namespace Espalier.AspNetCore;

/// <summary>
/// The version of what the host's answers rest on. Registered as a service it makes answers to queries conditional (<c>ETag</c>) and
/// lets them be reused while it stands; without it, none are.
/// </summary>
public interface IDataVersion
{
    /// <summary>
    /// The present version. It must be a new one whenever a query may be answered differently, at the latest before the change is
    /// acknowledged to whoever made it, and it must never come back to an earlier one. Asked on every request, from many threads.
    /// </summary>
    long Current { get; }
}
