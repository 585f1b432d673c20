namespace Espalier.TypeSystem;

/// <summary>A schema breaks the rules of specification section 3. Every broken rule is listed.</summary>
/// <param name="errors">At least one error; with locations where the schema came from SDL.</param>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join(Environment.NewLine + Environment.NewLine, errors.Select(error => error.Message)))
{
    /// <summary>All errors, in the order in which the rules run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
