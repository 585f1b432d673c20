using System.Buffers;
using Espalier.Response;

namespace Espalier.Execution;

/// <summary>A response, complete and mostly in pooled memory. Dispose it once it has been copied.</summary>
public sealed class OperationResult : IDisposable
{
    private readonly JsonResponseWriter? _writer;
    private readonly byte[] _kept = [];

    internal OperationResult(ResultKind kind, IReadOnlyList<GraphQLError> errors, bool dataIsNull, JsonResponseWriter writer)
    {
        Kind = kind;
        Errors = errors;
        DataIsNull = dataIsNull;
        _writer = writer;
    }

    /// <summary>A response without errors that others are given too.</summary>
    internal OperationResult(byte[] kept)
    {
        Kind = ResultKind.Executed;
        Errors = [];
        _kept = kept;
    }

    /// <summary>How far the request came.</summary>
    public ResultKind Kind { get; }

    /// <summary>The operation; null where the request did not come to be executed.</summary>
    public OperationSummary? Operation { get; init; }

    /// <summary>The errors, in the order in which they stand in the response; empty for none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether <c>data</c> is null or absent.</summary>
    public bool DataIsNull { get; }

    /// <summary>The response as UTF-8 JSON. Valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body => _writer?.WrittenMemory ?? _kept;

    /// <summary>Copies the response.</summary>
    public void CopyTo(IBufferWriter<byte> output) => output.Write(Body.Span);

    /// <summary>Gives the memory back to the pool.</summary>
    public void Dispose() => _writer?.Dispose();
}
