using System.Text.Json;

namespace Espalier.AspNetCore.Http;

/// <summary>
/// The parameters of a request, GraphQL over HTTP, section "Request Parameters". Of <c>extensions</c> only the hash of
/// <c>persistedQuery</c> is kept. Owns the memory its document lies in.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private readonly PooledBytes _memory;
    private readonly JsonDocument? _variables;

    /// <summary>Takes over the memory.</summary>
    /// <param name="memory">Holds the document, unescaped.</param>
    /// <param name="operationName">The operation to execute; null where the document has only one.</param>
    /// <param name="variables">The values of the variables, a JSON object; null for none.</param>
    /// <param name="hash">The hash by which the request names its document; null where only its text does.</param>
    public RequestParameters(PooledBytes memory, string? operationName, JsonDocument? variables, Sha256Digest? hash = null)
    {
        _memory = memory;
        _variables = variables;
        OperationName = operationName;
        Hash = hash;
    }

    /// <summary>The document's text in UTF-8; empty where only <see cref="Hash"/> names it.</summary>
    public ReadOnlyMemory<byte> Document => _memory.Memory;

    /// <summary>The hash by which the request names its document; null where only its text does.</summary>
    public Sha256Digest? Hash { get; }

    /// <summary>The operation to execute; null where the document has only one.</summary>
    public string? OperationName { get; }

    /// <summary>The values of the variables: a JSON object, or undefined for none.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <inheritdoc/>
    public void Dispose()
    {
        _variables?.Dispose();
        _memory.Dispose();
    }
}
