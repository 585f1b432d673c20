using System.Globalization;
using System.Text;
using System.Text.Json;
using Espalier.Execution;
using Espalier.Language;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Differential;

/// <summary>
/// The engine against the interpreter, over random schemas, documents, variables and faults. <c>ESPALIER_DIFFERENTIAL_CASES</c> sets the
/// number of cases, <c>ESPALIER_DIFFERENTIAL_SEED</c> the first seed; a failure prints its seed and the case, shrunk.
/// </summary>
public sealed class DifferentialTests
{
    private const int DocumentsPerSchema = 10;
    private const int RequestsPerDocument = 4;

    private static readonly ExecutionOptions Options = new()
    {
        Limits = RequestLimits.Unlimited with { Timeout = TimeSpan.FromMinutes(2), MaxSelections = 200_000 },
    };

    /// <summary>The number of cases, and where to begin: settings for a longer night than the normal run has.</summary>
    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [Fact]
    public async Task Engine_agrees_with_the_specification_over_random_cases()
    {
        var cases = Setting("ESPALIER_DIFFERENTIAL_CASES", 10_000);
        var firstSeed = Setting("ESPALIER_DIFFERENTIAL_SEED", 1);
        var done = 0;
        var seed = firstSeed;
        for (; done < cases; seed++)
        {
            done += await RunSchemaAsync(seed, TestContext.Current.CancellationToken);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{done} differential cases, seeds {firstSeed} to {seed - 1}");
    }

    private static async Task<int> RunSchemaAsync(int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var schema = SchemaGenerator.Generate(random);
        var executor = new RequestExecutor(schema.Schema, Options);
        var done = 0;
        for (var i = 0; i < DocumentsPerSchema; i++)
        {
            var document = DocumentGenerator.Generate(random, schema.Schema);
            for (var j = 0; j < RequestsPerDocument; j++)
            {
                var request = RandomRequest.Create(random, document);
                if (await ComplaintAsync(schema, executor, request, cancellationToken) is not { } complaint)
                {
                    done++;
                }
                else if (complaint != RandomRequest.TooLarge)
                {
                    Assert.Fail(await DescribeAsync(seed, schema, request, cancellationToken));
                }
            }
        }

        return done;
    }

    private static async Task<string?> ComplaintAsync(RandomSchema schema, RequestExecutor executor, RandomRequest request, CancellationToken cancellationToken)
    {
        using var variables = JsonDocument.Parse(request.Variables);
        var text = request.Document.ToString();
        Outcome expected;
        try
        {
            expected = Interpreter.ExecuteRequest(
                schema, request.NewWorld(), Parser.ParseDocument(text, Options.Limits.Parser), request.OperationName, variables.RootElement);
        }
        catch (TooLargeException)
        {
            return RandomRequest.TooLarge;
        }

        schema.World = request.NewWorld();
        var operation = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(text),
            OperationName = request.OperationName,
            Variables = variables.RootElement,
            Services = NoServices.Instance,
        };
        try
        {
            using var actual = await executor.ExecuteAsync(operation, cancellationToken);
            if (actual.Errors is [{ Message: var message }] && message.StartsWith("The operation stands for", StringComparison.Ordinal))
            {
                return RandomRequest.TooLarge;
            }

            return Comparison.Complaint(expected, actual) is { } complaint ? $"{complaint}\n\n{Encoding.UTF8.GetString(actual.Body.Span)}" : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The executor threw {e}";
        }
    }

    private static async Task<string> DescribeAsync(int seed, RandomSchema schema, RandomRequest request, CancellationToken cancellationToken)
    {
        async Task<string?> AskAsync() => await ComplaintAsync(schema, new RequestExecutor(schema.Schema, Options), request, cancellationToken);

        var isFresh = await AskAsync() is not null;
        if (isFresh)
        {
            await Shrinker.ShrinkAsync(request.Document, async () => await AskAsync() is { } still && still != RandomRequest.TooLarge);
        }

        return $"""
            ESPALIER_DIFFERENTIAL_SEED={seed}{(isFresh ? "" : " (only with the plans cached by the requests before it)")}
            {await AskAsync()}

            operation {request.OperationName ?? "(unnamed)"}, variables {request.Variables}, faults {request.FaultRate}

            {request.Document}
            {SchemaText.Print(schema.Schema)}
            """;
    }
}
