using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation;

namespace Espalier.Tests.Validation;

/// <summary>Runs one rule alone. Expected errors are written as in a console: the message, then where, as <c>line:column</c>.</summary>
public abstract class RuleTests
{
    private readonly SpecifiedRule _rule;

    private protected RuleTests(Func<ValidationContext, IValidationRule> create) => _rule = new SpecifiedRule("", create);

    private protected void Valid(string document, Schema? schema = null) => Errors(document, schema ?? ValidationSchemas.Pets);

    private protected void Errors(string document, params string[] expected) => Errors(document, ValidationSchemas.Pets, expected);

    private protected void Errors(string document, Schema schema, params string[] expected)
        => Assert.Equal(expected, Validate(document, schema, ValidationOptions.Default));

    private protected void ErrorsWithoutSuggestions(string document, params string[] expected)
        => Assert.Equal(expected, Validate(document, ValidationSchemas.Pets, new ValidationOptions { Suggestions = false }));

    private IEnumerable<string> Validate(string document, Schema schema, ValidationOptions options)
        => DocumentValidator.Validate(schema, Parser.ParseDocument(document), options, [_rule]).Select(ErrorText.Of);
}
