using Espalier.Execution.Subscriptions;

namespace Espalier.Execution;

/// <content>Execution while somebody listens.</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// The name of the source of activities and of the meter by which <c>System.Diagnostics</c> tells of operations. The names of
    /// operations are told where <see cref="Check"/> has made them known.
    /// </summary>
    public const string TelemetryName = "Espalier";

    private readonly ExecutionTelemetry _telemetry = new();

    private async ValueTask<OperationResult> ObserveAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        using var observation = _telemetry.Begin();
        var result = await ExecuteUnobservedAsync(request, cancellationToken);
        observation.End(result);
        return result;
    }

    private async ValueTask<SubscriptionResult> ObserveBeginningAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        using var observation = _telemetry.Begin();
        var result = await SubscribeUnobservedAsync(request, cancellationToken);
        if (result.IsStream)
        {
            observation.BecomeStream();
        }
        else
        {
            observation.End(result.Single);
        }

        return result;
    }
}
