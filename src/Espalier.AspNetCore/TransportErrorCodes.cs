namespace Espalier.AspNetCore;

/// <summary>The values of <c>extensions.code</c> that the transport gives beside those of the engine.</summary>
public static class TransportErrorCodes
{
    /// <summary>Only trusted documents are accepted, and this is not one. It has not been parsed.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>No document is known by this hash; send it once with its text.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>
    /// The caller has asked too much in too short a time, or all callers together send too many files; <c>Retry-After</c> says when to
    /// come back.
    /// </summary>
    public const string RateLimited = "RATE_LIMITED";
}
