using System.Security.Claims;
using Espalier.Execution;
using Espalier.Execution.Gathering;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;
using Espalier.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>What each stage of the engine costs: those before execution once for each new document, gathering and writing for each request.</summary>
internal static class StagesBenchmark
{
    public static async Task RunAsync(string folder)
    {
        await using var service = await Service.OpenAsync(Path.Combine(folder, "stages.db"));
        Console.WriteLine("| document | stage | µs | KB allocated |");
        Console.WriteLine("|---|---|---:|---:|");
        await service.WithinScopeAsync(services => MeasureAsync(new Operation("Overview"), services));
        await service.WithinScopeAsync(services => MeasureAsync(new Operation("Introspection"), services));
    }

    private static async Task MeasureAsync(Operation operation, IServiceProvider services)
    {
        var schema = services.GetRequiredService<Schema>();
        var options = services.GetRequiredService<RequestExecutor>().Options;
        var source = new SourceText(operation.Document);
        var document = Parser.ParseDocument(source, options.Limits.Parser);
        var definition = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var plan = Plan();
        var context = new RequestContext(
            schema, options, new OperationRequest { Document = operation.Document, Services = services, User = new ClaimsPrincipal() },
            CoercedVariables.None, includeFlags: 0, CancellationToken.None);
        var gathered = await GatherAsync();

        (string Name, Func<ValueTask> Way)[] stages =
        [
            ("lex", () => Done(Lex(source))),
            ("parse", () => Done(Parser.ParseDocument(source, options.Limits.Parser))),
            ("validate", () => Done(DocumentValidator.Validate(schema, document, options.Limits.EffectiveValidation))),
            ("plan", () => Done(Plan())),
            ("gather", async () => await GatherAsync()),
            ("write", () => Done(Write(gathered))),
        ];
        var measured = await Measurement.TakeAsync([.. stages.Select(stage => stage.Way)]);
        for (var i = 0; i < stages.Length; i++)
        {
            Console.WriteLine($"| {operation.Name} | {stages[i].Name} | {measured[i].Microseconds:N1} | {measured[i].Bytes / 1024:N1} |");
        }

        OperationPlan Plan() => PlanCompiler.Compile(schema, document, definition, PlanCompiler.GetVariables(schema, definition), CoercedVariables.None, options.Limits);

        async ValueTask<ObjectSet> GatherAsync()
        {
            var root = new ObjectSet(plan.Root, expected: 1);
            root.Add(schema);
            await new Gatherer(context).GatherAsync(root);
            return root;
        }

        bool Write(ObjectSet root)
        {
            using var writer = new JsonResponseWriter();
            return new DataWriter(context, writer, new FieldErrors(context, source)).TryWriteObject(root, row: 0);
        }
    }

    private static int Lex(SourceText source)
    {
        var lexer = new Utf8Lexer(source);
        var count = 0;
        do
        {
            lexer.Advance();
            count++;
        }
        while (lexer.Kind != TokenKind.EndOfFile);
        return count;
    }

    private static ValueTask Done<T>(T result)
    {
        GC.KeepAlive(result);
        return default;
    }
}
