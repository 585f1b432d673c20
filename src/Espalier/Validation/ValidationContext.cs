using System.Text;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>What the rules share while one document is validated: the walk, the fragments, the variable usages and the errors.</summary>
internal sealed class ValidationContext
{
    /// <summary>The code of every validation error.</summary>
    public const string ErrorCode = "VALIDATION_FAILED";

    private const int MaxShownLiteral = 1000;
    private const string TooManyErrors = "Too many validation errors, error limit reached. Validation aborted.";
    private readonly List<GraphQLError> _errors = [];
    private readonly ValidationOptions _options;
    private readonly PositionReader _positions;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        _options = options;
        _positions = new PositionReader(document.Source);
        Walk = new TypedWalk(schema);
        Fragments = new DocumentFragments(document);
        VariableUsages = new VariableUsages(schema);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public TypedWalk Walk { get; }

    public DocumentFragments Fragments { get; }

    public VariableUsages VariableUsages { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>How many errors are reported at most.</summary>
    public int MaxErrors => _options.MaxErrors;

    /// <summary>Whether validation has ended early; reports are ignored from then on.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>Adds an error, or ends validation when the limit is reached.</summary>
    /// <param name="message">The message.</param>
    /// <param name="nodes">The nodes to point at, in order.</param>
    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (IsAborted) return;
        if (_errors.Count == MaxErrors)
        {
            Abort(TooManyErrors);
            return;
        }

        var locations = new SourcePosition[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            locations[i] = _positions.At(nodes[i].Span.Start);
        _errors.Add(new GraphQLError(message) { Code = ErrorCode, Locations = locations });
    }

    /// <inheritdoc cref="Report(string, ReadOnlySpan{SyntaxNode})"/>
    public void Report(string message, IReadOnlyList<SyntaxNode> nodes) => Report(message, nodes.ToArray().AsSpan());

    /// <summary>A literal as messages show it: printed, or when it is long its beginning as it was written.</summary>
    public string Show(ValueNode value)
    {
        if (value.Span.Length <= MaxShownLiteral) return Printer.Print(value);
        var text = Document.Source.Utf8.Span[value.Span.Start..];
        var length = MaxShownLiteral;
        while (IsInsideCharacter(text[length]))
            length--;
        return Encoding.UTF8.GetString(text[..length]) + "...";
    }

    /// <summary>Ends validation with a closing error.</summary>
    /// <param name="message">Why.</param>
    public void Abort(string message)
    {
        if (IsAborted) return;
        IsAborted = true;
        _errors.Add(new GraphQLError(message) { Code = ErrorCode });
        Walk.Stop();
    }

    /// <summary>The end of a message that offers names near to a misspelt one.</summary>
    /// <param name="input">The name that is unknown.</param>
    /// <param name="options">The names that exist.</param>
    /// <param name="lead">What the names are, with a blank after it, or nothing.</param>
    /// <returns>A blank and a sentence, or nothing when none is near or suggestions are off.</returns>
    public string DidYouMean(string input, IEnumerable<string> options, string lead = "")
        => _options.Suggestions ? Suggestions.DidYouMean(Suggestions.Nearest(input, options), lead) : "";

    /// <summary>The end of a message that offers the given names.</summary>
    /// <param name="names">The names, best first.</param>
    /// <param name="lead">What the names are, with a blank after it.</param>
    /// <returns>A blank and a sentence, or nothing when there is no name or suggestions are off.</returns>
    public string DidYouMean(IReadOnlyList<string> names, string lead)
        => _options.Suggestions ? Suggestions.DidYouMean(names, lead) : "";

    private static bool IsInsideCharacter(byte unit) => (unit & 0xC0) == 0x80;
}
