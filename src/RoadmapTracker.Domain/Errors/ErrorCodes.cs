namespace RoadmapTracker.Domain.Errors;

/// <summary>The codes of expected refusals, a part of the API's documented list.</summary>
public static class ErrorCodes
{
    /// <summary>The input breaks a rule that is known without looking at other data.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The caller has not signed in.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller may not do this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>Something named does not exist, or the caller may not know of it.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The request does not fit the present state.</summary>
    public const string Conflict = "CONFLICT";
}
