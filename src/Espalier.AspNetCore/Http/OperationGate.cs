using System.Security.Claims;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.TrustedDocuments;
using Espalier.Execution;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>What every transport asks before it executes an operation: its document, and whether the caller may still ask.</summary>
/// <param name="documents">Knows documents.</param>
/// <param name="rates">Counts what callers ask.</param>
internal sealed class OperationGate(DocumentSelector documents, RequestRateLimiter rates)
{
    /// <summary>Takes the permit of an HTTP request, before anything of it is read, or says in <c>Retry-After</c> when there is one.</summary>
    /// <returns>Null, or the error where the caller has none left.</returns>
    public GraphQLError? TryEnter(HttpContext context)
    {
        var refusal = rates.Take(context, context.Caller(), permits: 1);
        if (refusal is not null) context.Response.Headers.RetryAfter = RequestRateLimiter.RetryAfterOf(refusal);
        return refusal;
    }

    /// <summary>Finds the document of a request.</summary>
    /// <exception cref="RequestRefusedException">It is not known, or not trusted.</exception>
    public SelectedDocument Select(RequestParameters parameters) => documents.Select(parameters);

    /// <summary>What the engine asks when the operation has been found good.</summary>
    /// <param name="context">The request, or the handshake of a socket.</param>
    /// <param name="user">The caller.</param>
    /// <param name="document">The document.</param>
    /// <param name="hash">The hash that the client sent; null for none.</param>
    /// <param name="permits">The permits that the operation takes beside those for its cost.</param>
    /// <returns>The hook; null where there is nothing to ask.</returns>
    public Func<OperationSummary, GraphQLError?>? Admission(
        HttpContext context, ClaimsPrincipal? user, SelectedDocument document, Sha256Digest? hash, int permits = 0)
        => document.Unknown is null && !rates.IsLimited(context) ? null : operation =>
        {
            if (rates.Take(context, user, permits + rates.PermitsFor(operation.Cost)) is { } refusal) return refusal;
            documents.Remember(document, isNamed: hash is not null, operation.Name);
            return null;
        };
}
