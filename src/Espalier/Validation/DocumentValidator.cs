using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>Checks that a document may be executed against a schema. Specification chapter 5, Validation.</summary>
public static class DocumentValidator
{
    /// <summary>Applies every rule of the specification in one walk of the document.</summary>
    /// <param name="schema">The schema the document asks.</param>
    /// <param name="document">A parsed document.</param>
    /// <param name="options">What validation may spend and reveal; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <returns>
    /// The errors in the order of the document, each with code <c>VALIDATION_FAILED</c>; empty when the document is valid.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return Validate(schema, document, options ?? ValidationOptions.Default, SpecifiedRules.All);
    }

    internal static IReadOnlyList<GraphQLError> Validate(
        Schema schema, DocumentNode document, ValidationOptions options, IReadOnlyList<SpecifiedRule> rules)
    {
        var context = new ValidationContext(schema, document, options);
        foreach (var rule in rules)
            rule.Create(context).Subscribe(context.Walk);
        context.Walk.Visit(document);
        return context.Errors;
    }
}
