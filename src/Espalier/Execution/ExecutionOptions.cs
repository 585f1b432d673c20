using Espalier.Language;
using Espalier.Validation;

namespace Espalier.Execution;

/// <summary>Limits and hooks of execution, with their defaults.</summary>
public sealed class ExecutionOptions
{
    /// <summary>Limits of the parser.</summary>
    public ParserOptions Parser { get; set; } = new();

    /// <summary>How validation reports.</summary>
    public ValidationOptions Validation { get; set; } = new();

    /// <summary>
    /// How many levels deep an operation may be once its fragments are expanded. 20 by default: the introspection query of GraphiQL
    /// has 15, a connection takes three.
    /// </summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>
    /// How many selections an operation may stand for once its fragments are expanded for each concrete type. 20,000 by default.
    /// </summary>
    public int MaxPlannedSelections { get; set; } = 20_000;

    /// <summary>How many bytes of document text the plan cache stands for at most. 4 MiB by default.</summary>
    public int PlanCacheBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The longest time that an operation may take; then it is cancelled and answers with code <c>TIMEOUT</c>. 10 seconds by default.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Turns an exception that a resolver let through into the error the caller sees, or returns null to mask it. A
    /// <see cref="GraphQLException"/> is always shown as it is. By default everything else is masked.
    /// </summary>
    public Func<Exception, GraphQLError?>? ExplainError { get; set; }

    /// <summary>Is told of every masked exception together with the id that the caller was given in its place.</summary>
    public Action<Exception, string>? OnMaskedError { get; set; }
}
