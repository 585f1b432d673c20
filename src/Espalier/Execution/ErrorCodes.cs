namespace Espalier.Execution;

/// <summary>The values of <c>extensions.code</c> that the engine itself gives.</summary>
public static class ErrorCodes
{
    /// <summary>The request cannot be understood: syntax, variables, the operation's name, a limit of its shape.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The operation would cost more than the caller may spend. Nothing was executed.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>The document is not valid for the schema.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>The field asks for a signed-in caller.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller is known and may not have the field.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The operation took longer than it may.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The subscriber read so slowly that too many events waited for it, and was dropped.</summary>
    public const string SlowSubscriber = "SLOW_SUBSCRIBER";

    /// <summary>Something that was not foreseen; the details are in the service's log under the id in <c>extensions.id</c>.</summary>
    public const string Internal = "INTERNAL";
}
