namespace Benchmarks.Http;

/// <summary>What a comparison gave: medians of requests per second.</summary>
internal sealed record ComparisonResult(Comparison Comparison, int Bytes, double Service, double Control, InProcessCost? Cost)
{
    public double Ratio => Service / Control;
}
