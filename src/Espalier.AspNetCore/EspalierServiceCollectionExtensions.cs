using System.Reflection;
using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.Http;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.TrustedDocuments;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Espalier.TypeSystem;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore;

/// <summary>Registers a schema to be served.</summary>
public static class EspalierServiceCollectionExtensions
{
    /// <summary>
    /// Registers the schema, its <see cref="RequestExecutor"/> and, where the host has no other, a bus of topics within the process
    /// (<see cref="ITopicEventSender"/>, <see cref="ITopicEventReceiver"/>) as singletons, and <see cref="RequestUser"/> and
    /// <see cref="RequestMutation"/> for each scope.
    /// Limits are options: <see cref="ExecutionOptions"/>, <see cref="GraphQLHttpOptions"/>, <see cref="TrustedDocumentOptions"/>,
    /// <see cref="AnswerOptions"/> and <see cref="RateLimitOptions"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="schema">Makes the schema, once, when it is first asked for.</param>
    /// <param name="execution">Sets limits and hooks of execution; null for the defaults.</param>
    /// <param name="http">Sets what the transport allows; null for the defaults.</param>
    public static IServiceCollection AddEspalier(
        this IServiceCollection services,
        Func<IServiceProvider, Schema> schema,
        Action<ExecutionOptions>? execution = null,
        Action<GraphQLHttpOptions>? http = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(schema);
        services.AddOptions<ExecutionOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.Subscriptions.OpenServices = () => OpenServices(scopes))
            .Configure(options => execution?.Invoke(options));
        services.AddOptions<GraphQLHttpOptions>().Configure(options => http?.Invoke(options));
        services.TryAddSingleton(provider =>
            new InMemoryTopics(provider.GetRequiredService<IOptions<ExecutionOptions>>().Value.Subscriptions.MaxQueued));
        services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.TryAddScoped<RequestUser>();
        services.TryAddScoped<RequestMutation>();
        services.AddSingleton(schema);
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(),
            provider.GetRequiredService<IOptions<ExecutionOptions>>().Value));
        services.AddSingleton<DocumentSelector>();
        services.AddSingleton(provider => new ReusableAnswers(provider.GetRequiredService<IOptions<AnswerOptions>>(), provider.GetService<IDataVersion>()));
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsRules>();
        services.AddSingleton<RequestRateLimiter>();
        services.AddSingleton<OperationGate>();
        return services;
    }

    /// <summary>Registers the schema that the annotated types of an assembly make; a parameter of a registered service's type is no argument.</summary>
    /// <param name="services">The services.</param>
    /// <param name="types">The assembly with the annotated types.</param>
    /// <param name="options">Sets what annotations do not say; null for the defaults.</param>
    /// <param name="execution">Sets limits and hooks of execution; null for the defaults.</param>
    /// <param name="http">Sets what the transport allows; null for the defaults.</param>
    public static IServiceCollection AddEspalier(
        this IServiceCollection services,
        Assembly types,
        Action<EspalierSchemaOptions>? options = null,
        Action<ExecutionOptions>? execution = null,
        Action<GraphQLHttpOptions>? http = null)
    {
        var schema = new EspalierSchemaOptions();
        options?.Invoke(schema);
        return services.AddEspalier(
            provider => SchemaFactory.Create([types], provider.GetRequiredService<IServiceProviderIsService>().IsService, schema), execution, http);
    }

    private static EventServices OpenServices(IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        return new EventServices(scope.ServiceProvider, scope);
    }
}
