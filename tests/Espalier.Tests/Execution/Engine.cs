using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Espalier.Execution;
using Espalier.Tests.Differential;
using Espalier.TypeSystem;

namespace Espalier.Tests.Execution;

/// <summary>An executor over a schema of a few fields.</summary>
internal sealed class Engine
{
    private readonly RequestExecutor _executor;

    public Engine(IEnumerable<OutputField> queryFields, IEnumerable<OutputField>? mutationFields = null, ExecutionOptions? options = null, params NamedType[] others)
    {
        var builder = new SchemaBuilder { QueryType = new ObjectType("Query") };
        builder.SetFields(builder.QueryType, queryFields);
        if (mutationFields is not null)
        {
            builder.MutationType = new ObjectType("Mutation");
            builder.SetFields(builder.MutationType, mutationFields);
        }

        foreach (var type in others)
        {
            builder.Add(type);
        }

        _executor = new RequestExecutor(builder.Build(), options);
    }

    public static IType Int => SpecifiedScalars.Int;

    public static IType String => SpecifiedScalars.String;

    public static NonNullType NonNull(IType type) => new(type);

    public static ListType List(IType type) => new(type);

    /// <summary>An object type; its fields may refer to it.</summary>
    public static ObjectType Object(string name, Func<ObjectType, IEnumerable<OutputField>> fields, Type? clrType = null)
    {
        var type = new ObjectType(name) { ClrType = clrType };
        new SchemaBuilder().SetFields(type, fields(type));
        return type;
    }

    public async Task<OperationResult> ExecuteAsync(
        string document, string variables = "{}", string? operationName = null, CancellationToken? cancellationToken = null)
    {
        using var json = JsonDocument.Parse(variables);
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = json.RootElement,
            OperationName = operationName,
            Services = NoServices.Instance,
        };
        return await _executor.ExecuteAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    /// <summary>The whole response.</summary>
    public async Task<JsonObject> AskAsync(string document, string variables = "{}", string? operationName = null)
    {
        using var result = await ExecuteAsync(document, variables, operationName);
        return JsonNode.Parse(result.Body.Span)!.AsObject();
    }

    /// <summary>The data of a response without errors, as it is written.</summary>
    public async Task<string> DataAsync(string document, string variables = "{}")
    {
        using var result = await ExecuteAsync(document, variables);
        Assert.Empty(result.Errors);
        var body = Encoding.UTF8.GetString(result.Body.Span);
        return body["{\"data\":".Length..^1];
    }

    /// <summary>The only error of a response.</summary>
    public async Task<JsonObject> ErrorAsync(string document, string variables = "{}", string? operationName = null)
    {
        var response = await AskAsync(document, variables, operationName);
        return Assert.Single(response["errors"]!.AsArray())!.AsObject();
    }
}
