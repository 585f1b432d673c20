using Espalier.Execution;
using Espalier.Validation.Limits;

namespace Espalier.Response;

/// <summary>Puts responses together (GraphQL September 2025, section 7.1): <c>errors</c> first, where a reader sees them, then <c>data</c>.</summary>
internal static class ResponseAssembler
{
    /// <summary>The response of a request that failed before execution; it has no <c>data</c>.</summary>
    public static OperationResult Refuse(IReadOnlyList<GraphQLError> errors, ResultKind kind = ResultKind.RequestError, OperationCost? cost = null)
    {
        var writer = new JsonResponseWriter(1024);
        writer.StartObject();
        ErrorWriter.Write(writer, errors);
        WriteExtensions(writer, cost);
        writer.EndObject();
        return new OperationResult(kind, errors, dataIsNull: true, writer);
    }

    /// <summary>The response of an operation of which nothing could be executed (section 7.1.3: data is null then).</summary>
    public static OperationResult Fail(GraphQLError error)
    {
        var writer = new JsonResponseWriter(1024);
        writer.StartObject();
        ErrorWriter.Write(writer, [error]);
        writer.WriteName("data");
        writer.WriteNull();
        writer.EndObject();
        return new OperationResult(ResultKind.Executed, [error], dataIsNull: true, writer);
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
    public static OperationResult End(
        JsonResponseWriter data, IReadOnlyList<GraphQLError> errors, bool dataIsNull, OperationSummary operation, OperationCost? cost = null)
    {
        WriteExtensions(data, cost);
        data.EndObject();
        if (errors.Count == 0)
        {
            return new OperationResult(ResultKind.Executed, errors, dataIsNull, data) { Operation = operation };
        }

        var writer = new JsonResponseWriter(data.Position + 1024);
        writer.StartObject();
        ErrorWriter.Write(writer, errors);
        writer.WriteMembers(data.WrittenMemory.Span[1..]);
        data.Dispose();
        return new OperationResult(ResultKind.Executed, errors, dataIsNull, writer) { Operation = operation };
    }

    private static void WriteExtensions(JsonResponseWriter writer, OperationCost? cost)
    {
        if (cost is not { } known)
        {
            return;
        }

        writer.WriteName("extensions");
        writer.StartObject();
        writer.WriteName("cost");
        writer.StartObject();
        writer.WriteName("requested");
        writer.WriteInt64(known.Requested);
        writer.WriteName("limit");
        writer.WriteInt32(known.Limit);
        writer.EndObject();
        writer.EndObject();
    }
}
