namespace Espalier.Language;

/// <summary>The text is not a GraphQL document, or exceeds a limit of <see cref="ParserOptions"/>.</summary>
public sealed class SyntaxException : GraphQLException
{
    /// <summary>Wraps the error to show.</summary>
    /// <param name="error">What is wrong and where; its code is "BAD_REQUEST".</param>
    public SyntaxException(GraphQLError error)
        : base(error)
    {
    }
}
