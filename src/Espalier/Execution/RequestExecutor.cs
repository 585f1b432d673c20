using System.Text.Json;
using Espalier.Execution.Planning;
using Espalier.Execution.Subscriptions;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;
using Espalier.Validation;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>Executes requests against one schema (GraphQL September 2025, section 6). Safe for concurrent use.</summary>
public sealed partial class RequestExecutor
{
    private readonly PlanCache _plans;
    private readonly Deadlines _deadlines;
    private readonly SubscriptionHub _subscriptions;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">Limits and hooks; null for the defaults. Not to be changed afterwards.</param>
    public RequestExecutor(Schema schema, ExecutionOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new();
        _plans = new PlanCache(Options.PlanCacheBytes);
        _deadlines = new Deadlines(Options.Limits.Timeout);
        _subscriptions = new SubscriptionHub(Schema, Options);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The options.</summary>
    public ExecutionOptions Options { get; }

    /// <summary>Parses, validates, coerces, gathers and writes a query or a mutation.</summary>
    /// <returns>The complete response, also for a request that fails; the caller disposes it.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        ExecutionTelemetry.IsWanted ? ObserveAsync(request, cancellationToken) : ExecuteUnobservedAsync(request, cancellationToken);

    private ValueTask<OperationResult> ExecuteUnobservedAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!TryPlan(request, maySubscribe: false, out var planned, out var refusal))
            {
                return new(refusal);
            }

            return planned.Operation.Answer is { } known && planned.ShownCost is null
                ? new(new OperationResult(known) { Operation = planned.Summary })
                : RunInTimeAsync(planned, request, cancellationToken);
        }
        catch (GraphQLException e)
        {
            return new(ResponseAssembler.Refuse([e.Error]));
        }
    }

    /// <summary>
    /// Begins a subscription (GraphQL September 2025, section 6.2.3), or executes any other operation. The deadline holds for the
    /// beginning, and for each event anew.
    /// </summary>
    /// <returns>
    /// The response stream; or the one response of a query, of a mutation, or of a request that fails, where a failure to begin the
    /// source stream has errors and no data. The caller disposes it.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<SubscriptionResult> SubscribeAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        ExecutionTelemetry.IsWanted ? ObserveBeginningAsync(request, cancellationToken) : SubscribeUnobservedAsync(request, cancellationToken);

    private async ValueTask<SubscriptionResult> SubscribeUnobservedAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Options.Limits.Timeout);
        try
        {
            if (!TryPlan(request, maySubscribe: true, out var planned, out var refusal))
            {
                return new SubscriptionResult(refusal);
            }

            return planned.Plan.Operation == OperationType.Subscription
                ? await _subscriptions.SubscribeAsync(request, planned, deadline.Token)
                : new SubscriptionResult(await RunAsync(planned, request, deadline.Token));
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new SubscriptionResult(ResponseAssembler.Refuse([OperationExecution.TookTooLong(Options.Limits)]));
        }
        catch (GraphQLException e)
        {
            return new SubscriptionResult(ResponseAssembler.Refuse([e.Error]));
        }
    }

    /// <summary>Parses and validates a document and executes nothing, as for documents that are known before they are asked for.</summary>
    /// <param name="document">The document's text in UTF-8.</param>
    /// <returns>What is wrong with it; empty for a document that requests may name.</returns>
    public IReadOnlyList<GraphQLError> Check(ReadOnlyMemory<byte> document)
    {
        try
        {
            var errors = Validate(document, out var known);
            if (errors.Count == 0)
            {
                _telemetry.Know(known);
            }

            return errors;
        }
        catch (GraphQLException e)
        {
            return [e.Error];
        }
    }

    /// <summary>How many response streams subscribers share now.</summary>
    internal int SharedStreams => _subscriptions.Count;

    private async ValueTask<OperationResult> RunInTimeAsync(PlannedRequest planned, OperationRequest request, CancellationToken cancellationToken)
    {
        using var deadline = _deadlines.Begin(cancellationToken);
        try
        {
            var result = await RunAsync(planned, request, deadline.Token);
            if (planned.Plan.IsConstant && planned.ShownCost is null && result.Errors.Count == 0)
            {
                _plans.KeepAnswer(planned.Document, planned.Operation, result.Body);
            }

            return result;
        }
        catch (Exception) when (deadline.HasPassed)
        {
            // Not always an OperationCanceledException: database drivers tell of an interrupted command in their own way.
            cancellationToken.ThrowIfCancellationRequested();
            return ResponseAssembler.Refuse([OperationExecution.TookTooLong(Options.Limits)]);
        }
        catch (GraphQLException e)
        {
            return ResponseAssembler.Refuse([e.Error]);
        }
    }

    private ValueTask<OperationResult> RunAsync(PlannedRequest planned, OperationRequest request, CancellationToken cancellationToken)
    {
        var context = new RequestContext(Schema, Options, request, planned.Variables, planned.IncludeFlags, cancellationToken);
        return OperationExecution.RunAsync(planned, context);
    }

    private bool TryPlan(OperationRequest request, bool maySubscribe, out PlannedRequest planned, out OperationResult refusal)
    {
        planned = null!;
        if (!TryPrepare(request.Document, out var document, out refusal))
        {
            return false;
        }

        var operation = document.GetOperation(request.OperationName);
        var kind = operation.Definition.Operation;
        if ((kind == OperationType.Mutation && request.QueriesOnly) || (kind == OperationType.Subscription && !maySubscribe))
        {
            refusal = RefuseOperation(kind);
            return false;
        }

        // A subscription outlives the request, whose JSON is pooled and whose files are deleted.
        var outlives = kind == OperationType.Subscription;
        var values = outlives && request.Variables.ValueKind == JsonValueKind.Object ? request.Variables.Clone() : request.Variables;
        var variables = VariableCoercion.Coerce(
            operation.Variables, values, outlives ? null : request.Files, document.Document.Source, Options.Limits, out var errors);
        if (errors.Count > 0)
        {
            refusal = ResponseAssembler.Refuse(errors);
            return false;
        }

        OperationPlan plan;
        ulong flags;
        try
        {
            plan = document.GetPlan(operation, variables);
            flags = plan.GetIncludeFlags(variables);
        }
        catch (NullConditionException e)
        {
            refusal = ResponseAssembler.Fail(e.ErrorIn(document.Document.Source));
            return false;
        }

        var cost = OperationCost.Check(plan.Cost.For(flags, variables), request.IsSignedIn, Options.Limits, out var tooMuch);
        OperationCost? shownCost = request.WantsCost ? cost : null;
        if (tooMuch is not null)
        {
            refusal = ResponseAssembler.Refuse([tooMuch], cost: shownCost);
            return false;
        }

        var summary = new OperationSummary(kind, operation.Definition.Name?.Value, cost.Requested);
        if (request.Admit?.Invoke(summary) is { } notNow)
        {
            refusal = ResponseAssembler.Refuse([notNow], cost: shownCost);
            return false;
        }

        planned = new PlannedRequest(document, operation, plan, variables, flags, shownCost, summary);
        return true;
    }

    private IReadOnlyList<GraphQLError> Validate(ReadOnlyMemory<byte> text, out DocumentNode document)
    {
        // The caller may pool the text, and the syntax tree outlives the request.
        document = Parser.ParseDocument(new SourceText(text.ToArray()), Options.Limits.Parser);
        return DocumentLimits.Check(document, Options.Limits) is { } tooMuch
            ? [tooMuch]
            : DocumentValidator.Validate(Schema, document, Options.Limits.EffectiveValidation);
    }

    private bool TryPrepare(ReadOnlyMemory<byte> text, out PreparedDocument document, out OperationResult refusal)
    {
        refusal = null!;
        document = _plans.Find(text)!;
        ExecutionTelemetry.CountPlan(isFound: document is not null);
        if (document is not null)
        {
            return true;
        }

        var errors = Validate(text, out var parsed);
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
}
