using Espalier.Execution;

namespace Espalier.Response;

/// <summary>Puts responses together (GraphQL September 2025, section 7.1): <c>errors</c> first, where a reader sees them, then <c>data</c>.</summary>
internal static class ResponseAssembler
{
    /// <summary>The response of a request that failed before execution; it has no <c>data</c>.</summary>
    public static OperationResult Refuse(IReadOnlyList<GraphQLError> errors, ResultKind kind = ResultKind.RequestError)
    {
        var writer = new JsonResponseWriter(1024);
        writer.StartObject();
        ErrorWriter.Write(writer, errors);
        writer.EndObject();
        return new OperationResult(kind, errors, dataIsNull: true, writer);
    }

    /// <summary>Begins a response whose data follows.</summary>
    public static JsonResponseWriter Begin()
    {
        var writer = new JsonResponseWriter();
        writer.StartObject();
        writer.WriteName("data");
        return writer;
    }

    /// <summary>Ends a response that <see cref="Begin"/> began.</summary>
    public static OperationResult End(JsonResponseWriter data, IReadOnlyList<GraphQLError> errors, bool dataIsNull)
    {
        data.EndObject();
        if (errors.Count == 0)
        {
            return new OperationResult(ResultKind.Executed, errors, dataIsNull, data);
        }

        var writer = new JsonResponseWriter(data.Position + 1024);
        writer.StartObject();
        ErrorWriter.Write(writer, errors);
        writer.WriteMembers(data.WrittenMemory.Span[1..]);
        data.Dispose();
        return new OperationResult(ResultKind.Executed, errors, dataIsNull, writer);
    }
}
