namespace Espalier.Tests.Differential;

/// <summary>What a case's resolvers see besides their parent and arguments. Engine and interpreter each get a world of their own.</summary>
/// <param name="seed">Decides all values.</param>
/// <param name="faultRate">How often a resolver misbehaves, from 0 to 1.</param>
internal sealed class World(ulong seed, double faultRate)
{
    private int _mutations;

    public ulong Seed { get; } = seed;

    public double FaultRate { get; } = faultRate;

    /// <summary>How many mutations have run. Every value depends on it, so a mutation that runs out of order is noticed.</summary>
    public int Mutations => Volatile.Read(ref _mutations);

    public void Mutate() => Interlocked.Increment(ref _mutations);
}
