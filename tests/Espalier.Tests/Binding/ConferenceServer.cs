using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Espalier.Execution;
using Espalier.Tests.Binding.Conference;

namespace Espalier.Tests.Binding;

/// <summary>Executes documents against the conference, with a store of its own.</summary>
internal sealed class ConferenceServer : IServiceProvider
{
    private static readonly RequestExecutor Executor = new(ConferenceSchema.Create());

    public Store Store { get; } = new();

    /// <summary>What the executor says of mutations.</summary>
    public RequestMutation Mutation { get; } = new();

    /// <summary>How often the store was asked for.</summary>
    public int Resolutions { get; private set; }

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(RequestMutation))
        {
            return Mutation;
        }

        if (serviceType != typeof(Store))
        {
            return null;
        }

        Resolutions++;
        return Store;
    }

    /// <summary>The body of the response, with single quotes in place of double ones.</summary>
    public async Task<string> AskAsync(string document, object? variables = null, params string[] roles)
    {
        using var result = await Executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                Services = this,
                Variables = JsonSerializer.SerializeToElement(variables),
                User = roles.Length == 0 ? null : User(roles),
            },
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
    }

    private static ClaimsPrincipal User(string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "Edsger"), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "test"));
}
