using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.ServerSentEvents;
using Espalier.AspNetCore.Uploads;
using Espalier.Execution;
using Espalier.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Espalier.AspNetCore.Http;

/// <summary>One request from HTTP to the engine and back. GraphQL over HTTP, draft of 2025.</summary>
internal sealed partial class GraphQLHttpHandler(
    RequestExecutor executor,
    GraphQLHttpOptions options,
    OperationGate gate,
    ReusableAnswers answers,
    EventStreamHandler events,
    ILogger<GraphQLHttpHandler> logger)
{
    /// <summary>"1" in it asks for the cost of the operation in the answer.</summary>
    private const string CostHeader = "GraphQL-Cost";

    private readonly string _allowed = options.AllowGet ? "GET, POST" : "POST";
    private readonly bool _takesFiles = executor.Schema.Types.ContainsKey(ExtendedScalars.Upload.Name);
    private int _forms;
    private int _operations;

    /// <summary>Answers a request. A client that goes away gets no answer, and what ran for it is cancelled.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var mediaType = MediaTypeNegotiation.Choose(context.Request.Headers.Accept)
                ?? throw new RequestRefusedException(
                    "Answers are application/graphql-response+json, application/json or text/event-stream.", StatusCodes.Status406NotAcceptable);
            await (gate.TryEnter(context) is { } refusal
                ? GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status429TooManyRequests, refusal)
                : ExecuteAsync(context, mediaType));
        }
        catch (RequestRefusedException refusal)
        {
            if (refusal.Allow is { } allow) context.Response.Headers.Allow = allow;
            if (refusal.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds;
            await GraphQLErrorResponse.WriteAsync(context, refusal.StatusFor(MediaTypeNegotiation.Choose(context.Request.Headers.Accept)), refusal.Error);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var id = Guid.NewGuid().ToString("N");
            LogUnforeseen(logger, id, failure);
            var error = new GraphQLError($"The request could not be executed; the service's log has the reason under {id}.") { Code = ErrorCodes.Internal };
            await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status500InternalServerError, error);
        }
    }

    private Task ExecuteAsync(HttpContext context, GraphQLMediaType mediaType)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method)) return PostAsync(context, mediaType);
        if (HttpMethods.IsGet(method) && options.AllowGet) return GetAsync(context, mediaType);
        throw NotAllowed($"{method} is not allowed here.", _allowed);
    }

    private async Task PostAsync(HttpContext context, GraphQLMediaType mediaType)
    {
        if (!MediaTypes.IsJson(context.Request.ContentType))
        {
            if (!_takesFiles || !MediaTypes.IsMultipart(context.Request.ContentType))
                throw new RequestRefusedException("Send the request as application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
            await PostFormAsync(context, mediaType);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request, options.MaxRequestBodySize, context.RequestAborted);
        using var parameters = JsonParameters.Read(body.Memory, options.MaxJsonDepth);
        await ExecuteAsync(context, mediaType, parameters, queriesOnly: false);
    }

    private async Task PostFormAsync(HttpContext context, GraphQLMediaType mediaType)
    {
        CrossSiteGuard.CheckForm(context.Request, options);

        // Equal subscriptions share one stream, and no two files are equal.
        if (mediaType == GraphQLMediaType.EventStream)
            throw new RequestRefusedException("A request with files is not answered by an event stream.", StatusCodes.Status406NotAcceptable);

        try
        {
            if (Interlocked.Increment(ref _forms) > options.Uploads.MaxConcurrent) throw TooMany($"{options.Uploads.MaxConcurrent} requests with files", "MaxConcurrent");
            await using var form = await MultipartRequest.ReadAsync(context.Request, options, context.RequestAborted);
            await ExecuteAsync(context, mediaType, form.Parameters, queriesOnly: false, form.Files);
        }
        finally
        {
            Interlocked.Decrement(ref _forms);
        }
    }

    private async Task GetAsync(HttpContext context, GraphQLMediaType mediaType)
    {
        CrossSiteGuard.Check(context.Request, options);
        using var parameters = QueryParameters.Read(context.Request.Query, options);
        await ExecuteAsync(context, mediaType, parameters, queriesOnly: true);
    }

    private async Task ExecuteAsync(
        HttpContext context, GraphQLMediaType mediaType, RequestParameters parameters, bool queriesOnly, IReadOnlyDictionary<string, IFile>? files = null)
    {
        var wantsCost = context.Request.Headers[CostHeader] == "1";
        var caller = context.Caller();
        var document = gate.Select(parameters);
        var isAlone = mediaType == GraphQLMediaType.EventStream || files is not null;
        var question = isAlone ? null : answers.Ask(caller, document.Text.Span, parameters, wantsCost, isGet: queriesOnly);
        if (question is { } asked && await TryReuseAsync(context, mediaType, asked, isGet: queriesOnly)) return;

        var request = new OperationRequest
        {
            Document = document.Text,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Files = files,
            Services = new LateServices(context),
            User = caller,
            QueriesOnly = queriesOnly,
            WantsCost = wantsCost,
            Admit = gate.Admission(context, caller, document, parameters.Hash),
        };
        if (mediaType == GraphQLMediaType.EventStream)
        {
            await events.AnswerAsync(context, request);
            return;
        }

        using var result = await ExecuteAsync(request, context.RequestAborted);
        if (queriesOnly && result.Kind == ResultKind.OperationNotAllowed) throw RequestRefusedException.OnlyQueries();

        var isReusable = question is { } answered && answers.Keep(answered, result);
        if (queriesOnly) answers.Describe(context, isReusable ? question : null, mediaType);
        if (RequestRateLimiter.RetryAfterOf(result) is { } seconds) context.Response.Headers.RetryAfter = seconds;
        await ResponseWriting.WriteAsync(context, StatusOf(result, mediaType), mediaType, result.Body);
    }

    private async ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _operations) > options.MaxConcurrentOperations) throw TooMany($"{options.MaxConcurrentOperations} operations", "MaxConcurrentOperations");
            return await executor.ExecuteAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _operations);
        }
    }

    private async ValueTask<bool> TryReuseAsync(HttpContext context, GraphQLMediaType mediaType, Question question, bool isGet)
    {
        if (isGet && ReusableAnswers.IsKnown(context.Request, question, mediaType))
        {
            answers.Describe(context, question, mediaType);
            TransportTelemetry.CountReused("not_modified");
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        if (answers.Find(question) is not { } answer) return false;
        TransportTelemetry.CountReused("kept");
        if (isGet) answers.Describe(context, question, mediaType);
        await ResponseWriting.WriteAsync(context, StatusCodes.Status200OK, mediaType, answer);
        return true;
    }

    // GraphQL over HTTP, sections "application/json" and "application/graphql-response+json".
    private static int StatusOf(OperationResult result, GraphQLMediaType mediaType)
        => RequestRateLimiter.RetryAfterOf(result) is not null ? StatusCodes.Status429TooManyRequests
            : result.Kind == ResultKind.Executed || mediaType == GraphQLMediaType.Json ? StatusCodes.Status200OK
            : result.Errors is [{ Code: ErrorCodes.Timeout }] ? StatusCodes.Status504GatewayTimeout
            : StatusCodes.Status400BadRequest;

    private static RequestRefusedException NotAllowed(string message, string allow)
        => new(message, StatusCodes.Status405MethodNotAllowed) { Allow = allow };

    private static RequestRefusedException TooMany(string what, string limit)
        => new($"{what} are under way already ({limit}); try again in a moment.", StatusCodes.Status503ServiceUnavailable)
        {
            Code = TransportErrorCodes.RateLimited,
            RetryAfter = "1",
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Id} could not be executed")]
    private static partial void LogUnforeseen(ILogger logger, string id, Exception failure);
}
