using Espalier.AspNetCore.Http;
using Espalier.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore;

/// <summary>Maps the registered schema to a path.</summary>
public static class EspalierEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the registered schema by GET and POST. The schema is built here, so that a wrong one ends the start and not the first
    /// request. Every other method is answered with 405.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The path.</param>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var handler = new GraphQLHttpHandler(
            services.GetRequiredService<RequestExecutor>(),
            services.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value,
            services.GetRequiredService<ILogger<GraphQLHttpHandler>>());
        return endpoints.Map(pattern, handler.HandleAsync).WithDisplayName("GraphQL");
    }
}
