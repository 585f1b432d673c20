using System.Diagnostics.Metrics;
using Espalier.Execution;

namespace Espalier.AspNetCore.Http;

/// <summary>Tells whoever listens of answers for which nothing was executed; the engine tells of the others.</summary>
internal static class TransportTelemetry
{
    private static readonly Meter _meter = new(RequestExecutor.TelemetryName);

    private static readonly Counter<long> _reused = _meter.CreateCounter<long>(
        "espalier.answers.reused", unit: "{answer}", description: "Answers given again, or known to the client already.");

    /// <summary>Counts an answer.</summary>
    /// <param name="how">kept, or not_modified.</param>
    public static void CountReused(string how)
    {
        if (_reused.Enabled) _reused.Add(1, new KeyValuePair<string, object?>("answer", how));
    }
}
