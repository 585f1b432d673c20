using System.Text.Json;

namespace Benchmarks.Http;

/// <summary>What an answer costs without its transport, measured in this process.</summary>
/// <param name="Statements">How many SQL statements it reads with.</param>
/// <param name="Kilobytes">Allocated for each answer.</param>
/// <param name="EngineKilobytes">The same less what the reads alone allocate; null where there are none.</param>
internal sealed record InProcessCost(int Statements, double Kilobytes, double EngineKilobytes)
{
    private const int Warming = 500;
    private const int Answers = 500;

    public static async Task<InProcessCost> MeasureAsync(Service service, Operation operation, Func<IServiceProvider, ValueTask>? reads)
    {
        using var variables = JsonDocument.Parse(operation.Variables ?? "{}");
        var statements = await service.CountStatementsAsync(operation, variables.RootElement);
        var whole = await AllocatedAsync(async () => (await service.AnswerAsync(operation, variables.RootElement)).Dispose());
        var data = reads is null ? 0 : await AllocatedAsync(() => service.ReadAsync(reads));
        return new InProcessCost(statements, whole, whole - data);
    }

    private static async Task<double> AllocatedAsync(Func<ValueTask> way)
    {
        for (var i = 0; i < Warming; i++) await way();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Answers; i++) await way();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / Answers;
    }
}
