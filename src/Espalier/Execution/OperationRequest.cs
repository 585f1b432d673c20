using System.Security.Claims;
using System.Text.Json;

namespace Espalier.Execution;

/// <summary>A GraphQL request as a transport hands it over (GraphQL September 2025, section 6.1).</summary>
public sealed class OperationRequest
{
    /// <summary>The document's text in UTF-8, already unescaped. It is read during the call only and may be pooled.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The services that resolvers get.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Which operation of the document to execute; null where it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables: a JSON object, or undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>
    /// The files of the request by the place that the scalar <c>Upload</c> holds for them in the variables, such as <c>file</c> or
    /// <c>input.documents.0</c>; null for none. The transport disposes them when the request has ended.
    /// </summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; init; }

    /// <summary>Who asks; null for an anonymous caller.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>
    /// Whether only queries may run, as over HTTP GET (GraphQL over HTTP, section 5.3). A mutation then ends with
    /// <see cref="ResultKind.OperationNotAllowed"/> and nothing is executed.
    /// </summary>
    public bool QueriesOnly { get; init; }

    /// <summary>Whether the response says in <c>extensions.cost</c> what the operation costs and what the caller may spend.</summary>
    public bool WantsCost { get; init; }

    /// <summary>
    /// Is asked after validation and before execution: an error refuses the operation, and nothing is executed. Null to admit
    /// everything that the limits allow.
    /// </summary>
    public Func<OperationSummary, GraphQLError?>? Admit { get; init; }

    internal bool IsSignedIn => User?.Identity is { IsAuthenticated: true };
}
