using Espalier.Execution.Subscriptions;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>Limits and hooks of execution, with their defaults.</summary>
public sealed class ExecutionOptions
{
    /// <summary>What a request may ask for.</summary>
    public RequestLimits Limits { get; set; } = RequestLimits.Default;

    /// <summary>
    /// How many bytes of document text the plan cache stands for at most, with the responses to introspection that it keeps. 4 MiB
    /// by default.
    /// </summary>
    public int PlanCacheBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Limits and hooks of subscriptions.</summary>
    public SubscriptionOptions Subscriptions { get; } = new();

    /// <summary>
    /// Turns an exception that a resolver let through into the error the caller sees, or returns null to mask it. A
    /// <see cref="GraphQLException"/> is always shown as it is. By default everything else is masked.
    /// </summary>
    public Func<Exception, GraphQLError?>? ExplainError { get; set; }

    /// <summary>Is told of every masked exception together with the id that the caller was given in its place.</summary>
    public Action<Exception, string>? OnMaskedError { get; set; }
}
