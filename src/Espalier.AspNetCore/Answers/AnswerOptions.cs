using System.Security.Claims;

namespace Espalier.AspNetCore.Answers;

/// <summary>
/// Which answers to queries are conditional, and which are reused while the data stands. Nothing of it happens unless the host
/// registers an <see cref="IDataVersion"/>.
/// </summary>
public sealed class AnswerOptions
{
    /// <summary>
    /// How many bytes the answers kept for reuse may take together, overhead included; 0 keeps none. Only complete answers without
    /// errors are kept, none larger than half of it, and the least used are dropped. 16 MiB by default.
    /// </summary>
    public long MaxBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// <c>Cache-Control</c> of a public answer to a GET. By default caches may keep it and have to ask each time whether it still
    /// stands; a host that may be late by some seconds sets <c>max-age</c>.
    /// </summary>
    public string PublicCacheControl { get; set; } = "public, max-age=0, must-revalidate";

    /// <summary><c>Vary</c> of an answer to a GET that caches may keep: every header that decides what is answered.</summary>
    public string Vary { get; set; } = "Accept, Authorization, GraphQL-Cost";

    /// <summary>
    /// Names what a caller may read: callers of equal scope get equal answers to equal questions. The empty scope is the public's,
    /// whose answers shared caches may keep; null means that the caller's answers are neither kept nor conditional. By default
    /// every anonymous caller has the public's, and everybody who is signed in has none.
    /// </summary>
    /// <remarks>A host that gives one to callers who are signed in promises that no resolver reads more of them than the scope says.</remarks>
    public Func<ClaimsPrincipal, string?> AccessScope { get; set; } = user => user.Identity is { IsAuthenticated: true } ? null : "";

    /// <summary>
    /// What answers rest on beside the data: the program and its settings. A host of several processes gives all of one release the
    /// same name, so that an <c>ETag</c> of one holds for all. By default each process has its own.
    /// </summary>
    public string Release { get; set; } = Guid.NewGuid().ToString("N");
}
