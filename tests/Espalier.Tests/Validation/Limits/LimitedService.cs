using System.Security.Claims;
using System.Text.Json;
using Espalier.Execution;
using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Validation.Limits;

/// <summary>A small service that counts how often its resolvers are called; all of them give null.</summary>
internal sealed class LimitedService
{
    private static readonly IServiceProvider NoServices = new Empty();

    private readonly RequestExecutor _executor;

    public LimitedService(RequestLimits? limits = null) =>
        _executor = new RequestExecutor(Build(), new ExecutionOptions { Limits = limits ?? RequestLimits.Default });

    /// <summary>How often resolvers were called.</summary>
    public int Calls { get; private set; }

    /// <summary>The response as JSON.</summary>
    public async Task<JsonElement> AskAsync(string document, string variables = "{}", bool isSignedIn = false, bool wantsCost = true)
    {
        using var values = JsonDocument.Parse(variables, new JsonDocumentOptions { MaxDepth = 100_000 });
        var request = new OperationRequest
        {
            Document = System.Text.Encoding.UTF8.GetBytes(document),
            Services = NoServices,
            Variables = values.RootElement,
            User = isSignedIn ? new ClaimsPrincipal(new ClaimsIdentity("test")) : null,
            WantsCost = wantsCost,
        };
        using var result = await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return JsonElement.Parse(result.Body.Span);
    }

    /// <summary>The cost that the response tells.</summary>
    public async Task<long> CostAsync(string document, string variables = "{}")
    {
        var response = await AskAsync(document, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt64();
    }

    private Schema Build()
    {
        var text = SpecifiedScalars.String;
        var query = new ObjectType("Query");
        var item = new ObjectType("Item");
        var other = new ObjectType("Other");
        var either = new UnionType("Either");
        var connection = new ObjectType("ItemConnection");
        var order = new InputObjectType("Order");
        var builder = new SchemaBuilder { QueryType = query, MutationType = new ObjectType("Mutation") };
        builder.SetMembers(either, [item, other]);
        builder.SetFields(order, [new InputField("by", new ListType(order)), new InputField("name", text)]);
        builder.SetFields(connection, [Pure("nodes", new ListType(item)), Pure("edges", new ListType(item)), Pure("count", SpecifiedScalars.Int)]);
        builder.SetFields(query,
        [
            Each("one", item), Each("many", new ListType(item)), Page(connection), Pure("pure", item), Pure("pures", new ListType(item)),
            new OutputField("three", new ListType(item)) { Resolver = new Counting(this), ListSize = 3 },
            new OutputField("dear", item) { Resolver = new Counting(this), Cost = 7 },
            new OutputField("free", item) { Resolver = new Counting(this), Cost = 0 },
            Each("either", new ListType(either)),
            Each("byIds", new ListType(item), new InputField("ids", new NonNullType(new ListType(SpecifiedScalars.Id)))),
            Each("byCodes", new ListType(item), new InputField("codes", new ListType(text))),
            Each("tagged", new ListType(item), new InputField("tags", new ListType(text))),
            Each("defaulted", new ListType(item), new InputField("first", SpecifiedScalars.Int) { DefaultValueLiteral = Parser.ParseConstValue("6") }),
            Each("ordered", item, new InputField("order", order), new InputField("deep", Nested(text, 64))),
        ]);
        builder.SetFields(item,
        [
            Pure("name", text), Each("loaded", text), Each("child", item), Pure("pure", item), Pure("pures", new ListType(item)), Page(connection),
        ]);
        builder.SetFields(other, [Pure("name", text), Each("loaded", text), Each("child", item)]);
        builder.SetFields(builder.MutationType, [Each("change", item)]);
        return builder.Build();
    }

    private static IType Nested(IType type, int levels) => levels == 0 ? type : new ListType(Nested(type, levels - 1));

    private static OutputField Pure(string name, IType type) => new(name, type) { Resolver = PureResolver.From<object>(_ => null) };

    private OutputField Each(string name, IType type, params InputField[] arguments) =>
        new(name, type) { Resolver = new Counting(this), Arguments = arguments };

    private OutputField Page(ObjectType connection) => new("page", connection)
    {
        Resolver = new Counting(this),
        ListSize = 25,
        Arguments =
        [
            new InputField("first", SpecifiedScalars.Int), new InputField("after", SpecifiedScalars.String),
            new InputField("last", SpecifiedScalars.Int), new InputField("before", SpecifiedScalars.String),
        ],
    };

    private sealed class Counting(LimitedService service) : EachResolver
    {
        public override ValueTask<object?> ResolveAsync(object parent, FieldContext context)
        {
            service.Calls++;
            return ValueTask.FromResult<object?>(null);
        }
    }

    private sealed class Empty : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
