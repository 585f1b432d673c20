namespace Espalier;

/// <summary>
/// A deliberate failure whose <see cref="Error"/> is shown to the client as it is. Any other exception of a resolver is
/// masked. Specification section 6.4.4, Handling Execution Errors.
/// </summary>
public class GraphQLException : Exception
{
    /// <summary>Wraps the error to show.</summary>
    /// <param name="error">The error; the executor adds path and locations where it has none.</param>
    public GraphQLException(GraphQLError error)
        : base(error?.Message)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>Makes the error to show from its message and code.</summary>
    /// <param name="message">What went wrong, for the client's developers.</param>
    /// <param name="code">The value of <c>extensions.code</c>, or null for none.</param>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message) { Code = code })
    {
    }

    /// <summary>The error to show.</summary>
    public GraphQLError Error { get; }
}
