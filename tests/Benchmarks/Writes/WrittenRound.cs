namespace Benchmarks.Writes;

/// <summary>What became of the writes of one round.</summary>
/// <param name="Acknowledged">How many were answered as done.</param>
/// <param name="Refusals">The answers that said otherwise; a connection that broke when the process ended is none.</param>
internal sealed record WrittenRound(int Acknowledged, IReadOnlyCollection<string> Refusals);
