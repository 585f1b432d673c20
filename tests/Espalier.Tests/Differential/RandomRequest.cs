namespace Espalier.Tests.Differential;

/// <summary>One case: a request for a document, and the world it meets.</summary>
internal sealed record RandomRequest(DocumentTree Document, string? OperationName, string Variables, ulong WorldSeed, double FaultRate)
{
    /// <summary>In place of a complaint: the case was not run.</summary>
    public const string TooLarge = "too large";

    public static RandomRequest Create(Random random, DocumentTree document)
    {
        var operation = random.Pick(document.Operations);
        var name = random.Chance(0.02)
            ? random.Pick([null, "Unknown"])
            : document.Operations.Count == 1 && random.Chance(0.5) ? null : operation.Name;
        var errorRate = random.Chance(0.3) ? 0.1 : 0;
        var variables = new VariableValueGenerator(random, errorRate).Values(document.VariablesOf(operation));
        return new RandomRequest(document, name, variables.ToJsonString(), (ulong)random.NextInt64(), random.Pick([0, 0.01, 0.05, 0.2]));
    }

    public World NewWorld() => new(WorldSeed, FaultRate);
}
