using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Espalier.TypeSystem;

namespace Espalier.Tests.Execution.Subscriptions;

/// <summary>Subscribes to the notice board.</summary>
internal sealed class BoardServer : IServiceProvider
{
    private static readonly Type[] Types =
        [typeof(Notice), typeof(BoardQueries), typeof(BoardSubscriptions)];

    private static readonly Schema Schema = SchemaFactory.Create(Types, type => type == typeof(BoardCounter));

    public BoardServer(Action<ExecutionOptions>? configure = null)
    {
        var options = new ExecutionOptions();
        configure?.Invoke(options);
        Executor = new RequestExecutor(Schema, options);
    }

    public RequestExecutor Executor { get; }

    public InMemoryTopics Topics { get; } = new();

    public BoardCounter Counter { get; } = new();

    public object? GetService(Type serviceType) =>
        serviceType == typeof(BoardCounter) ? Counter : serviceType == typeof(ITopicEventReceiver) ? Topics : null;

    public ValueTask<SubscriptionResult> SubscribeAsync(string document, object? variables = null, params string[] roles) =>
        Executor.SubscribeAsync(Request(document, variables, roles), TestContext.Current.CancellationToken);

    public async Task<Subscription> ListenAsync(string document, object? variables = null, params string[] roles)
    {
        var result = await SubscribeAsync(document, variables, roles);
        return result.IsStream ? result.Subscription : throw new InvalidOperationException(Text(result.Single.Body));
    }

    public OperationRequest Request(string document, object? variables, params string[] roles) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Services = this,
        Variables = JsonSerializer.SerializeToElement(variables),
        User = roles.Length == 0 ? null : new ClaimsPrincipal(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test")),
    };

    public ValueTask PostAsync(Notice notice) => Topics.SendAsync(nameof(BoardSubscriptions.OnNotice), notice);

    /// <summary>The first responses, with single quotes in place of double ones.</summary>
    public static async Task<List<string>> ReadAsync(Subscription subscription, int count = int.MaxValue)
    {
        var responses = new List<string>();
        await foreach (var response in subscription.WithCancellation(TestContext.Current.CancellationToken))
        {
            responses.Add(Text(response));
            if (responses.Count == count)
            {
                break;
            }
        }

        return responses;
    }

    public static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span).Replace('"', '\'');
}
