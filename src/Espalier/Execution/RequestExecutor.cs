using Espalier.Execution.Gathering;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;
using Espalier.Validation;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>Executes requests against one schema (GraphQL September 2025, section 6). Safe for concurrent use.</summary>
/// <param name="schema">The schema.</param>
/// <param name="options">Limits and hooks; null for the defaults. Not to be changed afterwards.</param>
public sealed class RequestExecutor(Schema schema, ExecutionOptions? options = null)
{
    private static readonly object Root = new();

    private readonly PlanCache _plans = new((options ?? new()).PlanCacheBytes);

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The options.</summary>
    public ExecutionOptions Options { get; } = options ?? new();

    /// <summary>Parses, validates, coerces, gathers and writes.</summary>
    /// <returns>The complete response, also for a request that fails; the caller disposes it.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Options.Limits.Timeout);
        try
        {
            if (!TryPrepare(request.Document, out var document, out var refusal))
            {
                return refusal;
            }

            var operation = document.GetOperation(request.OperationName);
            if (operation.Definition.Operation == OperationType.Subscription || (request.QueriesOnly && operation.Definition.Operation != OperationType.Query))
            {
                return RefuseOperation(operation.Definition.Operation);
            }

            var variables = VariableCoercion.Coerce(operation.Variables, request.Variables, document.Document.Source, Options.Limits, out var errors);
            if (errors.Count > 0)
            {
                return ResponseAssembler.Refuse(errors);
            }

            var plan = document.GetPlan(operation, variables);
            var flags = plan.GetIncludeFlags(variables);
            var cost = OperationCost.Check(plan.Cost.For(flags, variables), request.IsSignedIn, Options.Limits, out var tooMuch);
            OperationCost? shownCost = request.WantsCost ? cost : null;
            if (tooMuch is not null)
            {
                return ResponseAssembler.Refuse([tooMuch], cost: shownCost);
            }

            var context = new RequestContext(Schema, Options, request, variables, flags, deadline.Token);
            return await ExecuteAsync(plan, context, document.Document.Source, shownCost);
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            // Not always an OperationCanceledException: database drivers tell of an interrupted command in their own way.
            cancellationToken.ThrowIfCancellationRequested();
            return RefuseLate();
        }
        catch (GraphQLException e)
        {
            return ResponseAssembler.Refuse([e.Error]);
        }
    }

    private OperationResult RefuseLate()
    {
        var message = $"The operation took longer than {Options.Limits.Timeout.TotalSeconds:0.###} seconds and was cancelled.";
        return ResponseAssembler.Refuse([new GraphQLError(message) { Code = ErrorCodes.Timeout }]);
    }

    private bool TryPrepare(ReadOnlyMemory<byte> text, out PreparedDocument document, out OperationResult refusal)
    {
        refusal = null!;
        document = _plans.Find(text)!;
        if (document is not null)
        {
            return true;
        }

        // The caller may pool the text, and the syntax tree outlives the request.
        var parsed = Parser.ParseDocument(new SourceText(text.ToArray()), Options.Limits.Parser);
        IReadOnlyList<GraphQLError> errors = DocumentLimits.Check(parsed, Options.Limits) is { } tooMuch
            ? [tooMuch]
            : DocumentValidator.Validate(Schema, parsed, Options.Limits.EffectiveValidation);
        if (errors.Count > 0)
        {
            refusal = ResponseAssembler.Refuse(errors);
            return false;
        }

        document = new PreparedDocument(Schema, parsed, Options.Limits);
        _plans.Offer(text, document);
        return true;
    }

    private static OperationResult RefuseOperation(OperationType operation)
    {
        var message = $"A {operation.ToString().ToLowerInvariant()} cannot be executed this way.";
        return ResponseAssembler.Refuse([new GraphQLError(message) { Code = ErrorCodes.BadRequest }], ResultKind.OperationNotAllowed);
    }

    private static async ValueTask<OperationResult> ExecuteAsync(OperationPlan plan, RequestContext context, SourceText source, OperationCost? cost)
    {
        var root = new ObjectSet(plan.Root);
        root.Add(Root);
        var errors = new FieldErrors(context, source);
        var response = ResponseAssembler.Begin();
        try
        {
            var data = new DataWriter(context, response, errors);
            var mark = response.Position;
            var written = plan.Operation == OperationType.Mutation
                ? await ExecuteSeriallyAsync(root, data, response, context)
                : await ExecuteNormallyAsync(root, data, context);
            if (!written)
            {
                response.Rewind(mark);
                response.WriteNull();
            }

            return ResponseAssembler.End(response, errors.List, dataIsNull: !written, cost);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

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

            if (!data.TryWriteField(selection, Root, root, row: 0))
            {
                return false;
            }
        }

        response.EndObject();
        return true;
    }
}
