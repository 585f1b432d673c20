namespace Espalier.Execution;

/// <summary>How far a request came, which decides a transport's status code.</summary>
public enum ResultKind
{
    /// <summary>The operation was executed. Its data may be partial or null, with errors.</summary>
    Executed,

    /// <summary>
    /// A request error (GraphQL September 2025, section 7.1.7): the document does not parse or validate, the operation is not
    /// known, or the variables cannot be coerced. Nothing was executed and the response has no <c>data</c>.
    /// </summary>
    RequestError,

    /// <summary>The operation is of a kind that the transport does not allow here, such as a mutation over GET. Nothing was executed.</summary>
    OperationNotAllowed,
}
