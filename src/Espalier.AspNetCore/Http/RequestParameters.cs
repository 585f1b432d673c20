using System.Text.Json;

namespace Espalier.AspNetCore.Http;

/// <summary>
/// The parameters of a request, GraphQL over HTTP, section "Request Parameters". <c>extensions</c> are checked and not kept: the
/// engine knows none yet. Owns the memory its document lies in.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private readonly PooledBytes _memory;
    private readonly JsonDocument? _variables;

    /// <summary>Takes over the memory.</summary>
    /// <param name="memory">Holds the document, unescaped.</param>
    /// <param name="operationName">The operation to execute; null where the document has only one.</param>
    /// <param name="variables">The values of the variables, a JSON object; null for none.</param>
    public RequestParameters(PooledBytes memory, string? operationName, JsonDocument? variables)
    {
        _memory = memory;
        _variables = variables;
        OperationName = operationName;
    }

    /// <summary>The document's text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Document => _memory.Memory;

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
