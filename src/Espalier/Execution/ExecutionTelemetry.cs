using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Espalier.Language;

namespace Espalier.Execution;

/// <summary>
/// Tells whoever listens what is executed: types, names that the host has made known, costs, times and codes; never a value, a text of a
/// document or a message. Costs a look at a few flags while nobody listens.
/// </summary>
internal sealed class ExecutionTelemetry
{
    private const string OperationType = "graphql.operation.type";
    private const string OperationName = "graphql.operation.name";
    private const string ErrorType = "error.type";

    private static readonly ActivitySource _activities = new(RequestExecutor.TelemetryName);
    private static readonly Meter _meter = new(RequestExecutor.TelemetryName);

    private static readonly Histogram<double> _duration = _meter.CreateHistogram(
        "espalier.operation.duration",
        unit: "s",
        description: "How long operations take, from the document to the response.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly Histogram<long> _cost = _meter.CreateHistogram(
        "espalier.operation.cost",
        unit: "{point}",
        description: "What executed operations cost by the cost analysis.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000] });

    private static readonly Counter<long> _errors = _meter.CreateCounter<long>(
        "espalier.errors", unit: "{error}", description: "Errors in responses, by code.");

    private static readonly Counter<long> _plans = _meter.CreateCounter<long>(
        "espalier.plan_cache.lookups", unit: "{lookup}", description: "Documents looked up in the plan cache.");

    private static readonly UpDownCounter<long> _subscribers = _meter.CreateUpDownCounter<long>(
        "espalier.subscribers", unit: "{subscriber}", description: "Subscribers that listen.");

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Whether anybody wants to be told of operations.</summary>
    public static bool IsWanted => _duration.Enabled || _cost.Enabled || _errors.Enabled || _activities.HasListeners();

    /// <summary>Makes the names of a document's operations known. Other names are clients' own, of which there is no end.</summary>
    public void Know(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Name?.Value is { } name) _known.TryAdd(name, name);
        }
    }

    /// <summary>Counts a look into the plan cache.</summary>
    public static void CountPlan(bool isFound)
    {
        if (_plans.Enabled) _plans.Add(1, new KeyValuePair<string, object?>("found", isFound));
    }

    /// <summary>Counts subscribers that come and go.</summary>
    /// <param name="change">1 or -1.</param>
    public static void CountSubscriber(int change) => _subscribers.Add(change);

    /// <summary>Begins to observe an operation. What is disposed without an end was cancelled.</summary>
    public Observation Begin() => new(this);

    /// <summary>One operation that is observed.</summary>
    internal sealed class Observation(ExecutionTelemetry telemetry) : IDisposable
    {
        private readonly long _begun = Stopwatch.GetTimestamp();
        private readonly Activity? _activity = _activities.StartActivity("graphql");
        private string? _type;
        private string? _name;
        private string? _error = "CANCELLED";

        /// <summary>Takes note of the one response of an operation.</summary>
        public void End(OperationResult result)
        {
            _error = result.Errors is [var first, ..] ? CodeOf(first) : null;
            foreach (var error in result.Errors) _errors.Add(1, new KeyValuePair<string, object?>("code", CodeOf(error)));
            if (result.Operation is not { } operation) return;
            _type = TypeName(operation.Type);
            _name = operation.Name is { } name ? telemetry._known.GetValueOrDefault(name) : null;
            _activity?.SetTag("espalier.operation.cost", operation.Cost);
            if (_cost.Enabled) _cost.Record(operation.Cost, Tags(withError: false));
        }

        /// <summary>Takes note of a subscription that has begun.</summary>
        public void BecomeStream()
        {
            _error = null;
            _type = TypeName(Language.OperationType.Subscription);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_duration.Enabled) _duration.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, Tags(withError: true));
            if (_activity is null) return;
            if (_type is not null) _activity.DisplayName = _name is null ? _type : $"{_type} {_name}";
            foreach (var (key, value) in Tags(withError: true)) _activity.SetTag(key, value);
            if (_error is not null) _activity.SetStatus(ActivityStatusCode.Error);
            _activity.Dispose();
        }

        private static string CodeOf(GraphQLError error) => error.Code ?? "NONE";

        private static string TypeName(OperationType type) => type switch
        {
            Language.OperationType.Query => "query",
            Language.OperationType.Mutation => "mutation",
            _ => "subscription",
        };

        private TagList Tags(bool withError)
        {
            var tags = default(TagList);
            if (_type is not null) tags.Add(OperationType, _type);
            if (_name is not null) tags.Add(OperationName, _name);
            if (withError && _error is not null) tags.Add(ErrorType, _error);
            return tags;
        }
    }
}
