namespace Espalier.Language;

/// <summary>
/// Turns GraphQL text into a syntax tree. Every method either returns a complete node or throws a
/// <see cref="SyntaxException"/> that says what was expected and where. Specification section 2, Language.
/// </summary>
public static class Parser
{
    /// <summary>Reads a whole document. Specification section 2.3, Document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits to hold it to; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The document, which keeps <paramref name="source"/> for positions in later errors.</returns>
    /// <exception cref="SyntaxException">The text is no document or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(SourceText source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DocumentParser(source, options ?? ParserOptions.Default).ParseDocument();
    }

    /// <summary>Reads a whole document from a string. Specification section 2.3, Document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits to hold it to; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The document.</returns>
    /// <exception cref="SyntaxException">The text is no document or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) => ParseDocument(SourceText.From(text), options);

    /// <summary>Reads one value, in which variables may stand. Specification section 2.10, Input Values.</summary>
    /// <param name="text">The text, which must hold nothing but the value.</param>
    /// <param name="options">The limits to hold it to; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="SyntaxException">The text is no value or exceeds a limit.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) => ParseValue(text, constant: false, options);

    /// <summary>Reads one value without variables. Specification section 2.10, Input Values.</summary>
    /// <param name="text">The text, which must hold nothing but the value.</param>
    /// <param name="options">The limits to hold it to; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="SyntaxException">The text is no constant value or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) => ParseValue(text, constant: true, options);

    /// <summary>Reads a reference to a type, such as <c>[ID!]!</c>. Specification section 2.12, Type References.</summary>
    /// <param name="text">The text, which must hold nothing but the type.</param>
    /// <param name="options">The limits to hold it to; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The type reference.</returns>
    /// <exception cref="SyntaxException">The text is no type reference or exceeds a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new DocumentParser(SourceText.From(text), options ?? ParserOptions.Default);
        var type = parser.ParseType();
        parser.ExpectEnd();
        return type;
    }

    /// <summary>
    /// Reads a reference to an element of a schema, such as <c>Query.node(id:)</c>. Specification section 2.14, Schema
    /// Coordinates.
    /// </summary>
    /// <param name="text">The coordinate, without white space.</param>
    /// <returns>The coordinate, of the class for its form.</returns>
    /// <exception cref="SyntaxException">The text is no schema coordinate.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string text) => new SchemaCoordinateParser(SourceText.From(text)).Parse();

    private static ValueNode ParseValue(string text, bool constant, ParserOptions? options)
    {
        var parser = new DocumentParser(SourceText.From(text), options ?? ParserOptions.Default);
        var value = parser.ParseValue(constant);
        parser.ExpectEnd();
        return value;
    }
}
