using Espalier.Execution.Gathering;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.Response;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>Executes planned operations from a root value (GraphQL September 2025, section 6.2).</summary>
internal static class OperationExecution
{
    /// <summary>The root value of queries and mutations, whose resolvers look at none.</summary>
    private static readonly object NoValue = new();

    /// <summary>Gathers and writes.</summary>
    /// <param name="planned">The operation.</param>
    /// <param name="context">What its resolvers share.</param>
    /// <param name="rootValue">The event that a subscription is told of; null for other operations.</param>
    public static async ValueTask<OperationResult> RunAsync(PlannedRequest planned, RequestContext context, object? rootValue = null)
    {
        var root = new ObjectSet(planned.Plan.Root, expected: 1);
        root.Add(rootValue ?? NoValue);
        var errors = new FieldErrors(context, planned.Source);
        var response = ResponseAssembler.Begin();
        try
        {
            var data = new DataWriter(context, response, errors);
            var mark = response.Position;
            var written = planned.Plan.Operation == OperationType.Mutation
                ? await ExecuteSeriallyAsync(root, data, response, context)
                : await ExecuteNormallyAsync(root, data, context);
            if (!written)
            {
                response.Rewind(mark);
                response.WriteNull();
            }

            return ResponseAssembler.End(response, errors.List, dataIsNull: !written, planned.Summary, planned.ShownCost);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>The error of an operation that was cancelled because of its deadline.</summary>
    public static GraphQLError TookTooLong(RequestLimits limits) =>
        new($"The operation took longer than {limits.Timeout.TotalSeconds:0.###} seconds and was cancelled.") { Code = ErrorCodes.Timeout };

    // Section 6.3.3, normal execution: everything is gathered before anything is written.
    private static async ValueTask<bool> ExecuteNormallyAsync(ObjectSet root, DataWriter data, RequestContext context)
    {
        if (!root.Scope.IsPure)
        {
            await new Gatherer(context).GatherAsync(root);
        }

        return data.TryWriteObject(root, row: 0);
    }

    // Section 6.3.3, serial execution: each field gathers and writes completely before the next begins.
    private static async ValueTask<bool> ExecuteSeriallyAsync(ObjectSet root, DataWriter data, JsonResponseWriter response, RequestContext context)
    {
        response.StartObject();
        foreach (var selection in root.Scope.InOrder(context.IncludeFlags))
        {
            if (!selection.IsIncluded(context.IncludeFlags))
            {
                continue;
            }

            if (selection.Kind == SelectionKind.Gathered)
            {
                await new Gatherer(context).GatherAsync(root, selection);
            }

            if (!data.TryWriteField(selection, root[0], root, row: 0))
            {
                return false;
            }
        }

        response.EndObject();
        return true;
    }
}
