using Espalier.Execution;
using Espalier.TypeSystem;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore;

/// <summary>Registers a schema to be served.</summary>
public static class EspalierServiceCollectionExtensions
{
    /// <summary>
    /// Registers the schema and its <see cref="RequestExecutor"/> as singletons. Limits are options:
    /// <see cref="ExecutionOptions"/> and <see cref="GraphQLHttpOptions"/>.
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
        services.AddOptions<ExecutionOptions>().Configure(options => execution?.Invoke(options));
        services.AddOptions<GraphQLHttpOptions>().Configure(options => http?.Invoke(options));
        services.AddSingleton(schema);
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(),
            provider.GetRequiredService<IOptions<ExecutionOptions>>().Value));
        return services;
    }
}
