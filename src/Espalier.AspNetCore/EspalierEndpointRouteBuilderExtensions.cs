using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.Http;
using Espalier.AspNetCore.ServerSentEvents;
using Espalier.AspNetCore.TrustedDocuments;
using Espalier.AspNetCore.WebSockets;
using Espalier.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore;

/// <summary>Maps the registered schema to a path.</summary>
public static class EspalierEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the registered schema by GET and POST, over WebSockets (graphql-transport-ws) and as Server-Sent Events. The schema is
    /// built and trusted documents are validated here, so that a wrong one ends the start and not the first request. Every other
    /// method is answered with 405.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The path.</param>
    /// <exception cref="TrustedDocumentException">The schema does not allow a trusted document.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var executor = services.GetRequiredService<RequestExecutor>();
        var options = services.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var events = new EventStreamHandler(executor, options, time, stopping);
        var gate = services.GetRequiredService<OperationGate>();
        var answers = services.GetRequiredService<ReusableAnswers>();
        var http = new GraphQLHttpHandler(executor, options, gate, answers, events, services.GetRequiredService<ILogger<GraphQLHttpHandler>>());
        var sockets = new SocketHandler(executor, options, gate, time, services.GetRequiredService<ILogger<SocketHandler>>(), stopping);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context) : http.HandleAsync(context));
        var upgrades = pipeline.Build();
        return endpoints.Map(pattern, context => MayUpgrade(context.Request) ? upgrades(context) : http.HandleAsync(context)).WithDisplayName("GraphQL");
    }

    // RFC 6455, section 4.1, and RFC 8441, section 4; the platform's middleware costs every request something.
    private static bool MayUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);
}
