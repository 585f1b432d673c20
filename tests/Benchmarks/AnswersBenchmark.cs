using System.Buffers;
using System.Text;
using System.Text.Json;
using Benchmarks.Generated;

namespace Benchmarks;

/// <summary>
/// Three operations, in one process and one run: the service from the request's bytes to the response's, the hand-written control
/// that gives the same bytes, and the service's reads alone. The engine's own share is the service without its reads. (The control of the HTTP benchmark is a harder one, below ADO.NET.)
/// </summary>
internal static class AnswersBenchmark
{
    private const int Organisations = 4_000;
    private const int Offers = 10_000;
    private const int Records = 30_000;

    public static async Task RunAsync(string folder)
    {
        var file = Path.Combine(folder, "answers.db");
        await Generator.FillAsync(file, new MadeUpSizes(Organisations, Offers, Records));
        await using var service = await Service.OpenAsync(file);
        using var control = new AdoControl(file);
        var recordId = MadeUpData.RecordNodeId(Records / 2);
        var record = MadeUpData.RecordId(Records / 2);
        Console.WriteLine($"Real data and {Organisations:N0} organisations, {Offers:N0} offers, {Records:N0} records made up. Microseconds are medians of one answer.");
        Console.WriteLine();
        Console.WriteLine("| operation | bytes | service µs | control µs | ratio | reads µs | engine's share µs | service KB allocated | reads KB allocated | engine's share KB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        await MeasureAsync(service, new Operation("Overview"), control.Overview, Reads.OverviewAsync);
        await MeasureAsync(
            service,
            new Operation("OrganisationsPage", """{"first":50}"""),
            output => control.OrganisationsPage(output, 50),
            services => Reads.OrganisationsPageAsync(services, 50));
        await MeasureAsync(
            service,
            new Operation("RecordById", $$"""{"id":"{{recordId}}"}"""),
            output => control.RecordById(output, recordId),
            services => Reads.RecordByIdAsync(services, record));
    }

    private static async Task MeasureAsync(Service service, Operation operation, Action<ArrayBufferWriter<byte>> control, Func<IServiceProvider, ValueTask> reads)
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        control(output);
        var expected = output.WrittenSpan.ToArray();
        using (var answer = await AnswerAsync(service, operation))
        {
            RequireSameBytes(operation, expected, answer.Body.ToArray());
        }

        var results = await Measurement.TakeAsync(
            async () => (await AnswerAsync(service, operation)).Dispose(),
            () =>
            {
                output.ResetWrittenCount();
                control(output);
                return default;
            },
            () => service.ReadAsync(reads));
        var (whole, byHand, data) = (results[0], results[1], results[2]);
        Console.WriteLine(
            $"| {operation.Name} | {expected.Length:N0} | {whole.Microseconds:N0} | {byHand.Microseconds:N0} | {whole.Microseconds / byHand.Microseconds:N2} | {data.Microseconds:N0} | "
            + $"{whole.Microseconds - data.Microseconds:N0} | {whole.Bytes / 1024:N1} | {data.Bytes / 1024:N1} | {(whole.Bytes - data.Bytes) / 1024:N1} |");
    }

    // The variables are parsed for each request, as a transport does.
    private static async ValueTask<Espalier.Execution.OperationResult> AnswerAsync(Service service, Operation operation)
    {
        if (operation.Variables is null)
        {
            return await service.AnswerAsync(operation, default);
        }

        using var variables = JsonDocument.Parse(operation.Variables);
        return await service.AnswerAsync(operation, variables.RootElement);
    }

    private static void RequireSameBytes(Operation operation, byte[] expected, byte[] actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            throw new InvalidOperationException(
                $"{operation.Name}: the control and the service differ.\ncontrol {Encoding.UTF8.GetString(expected)}\nservice {Encoding.UTF8.GetString(actual)}");
        }
    }
}
