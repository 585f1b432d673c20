using Espalier;
using Espalier.AspNetCore;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.Execution.Loading;
using Espalier.TypeSystem;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.History;
using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Progress;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api;

/// <summary>The schema of the service: every annotated class of this project.</summary>
public static class RoadmapSchema
{
    private const string Description = """
        The follow-up of the United Nations Secretary-General's High-level Panel on Digital Cooperation: its recommendations, the
        Roadmap, the roundtables and their members, offers to volunteer, commitments and progress. Everything public is read without
        signing in; every fact says what it rests on.
        """;

    // Of the API's documented list; the caller may try again.
    private const string Unavailable = "UNAVAILABLE";

    /// <summary>
    /// Registers the schema, what its resolvers take beside the data, what tells subscribers of commits, and how refusals and faults
    /// are told: an expected refusal keeps its message and code, anything else is masked and logged under the id that the caller is
    /// given.
    /// </summary>
    /// <param name="services">The services of the host, with the data registered.</param>
    public static IServiceCollection AddRoadmapTrackerSchema(this IServiceCollection services)
    {
        services.AddScoped<LoaderQueue>();
        services.AddScoped<Workflow>();
        services.AddScoped<IdempotencyKey>();
        services.AddTransient<OrganisationById>();
        services.AddScoped<PastMoments>();
        services.AddScoped<Histories>();
        services.AddScoped<ProgressEvents>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<EventPublisher>());
        services.AddHostedService(provider => provider.GetRequiredService<EventPublisher>());
        services.AddEspalier(Create);
        services.AddOptions<ExecutionOptions>().Configure<ILoggerFactory, SignInClaims>(Configure);
        return services;
    }

    private static Schema Create(IServiceProvider services) => SchemaFactory.Create(
        [typeof(RoadmapSchema).Assembly],
        services.GetRequiredService<IServiceProviderIsService>().IsService,
        new EspalierSchemaOptions { Description = Description });

    private static void Configure(ExecutionOptions options, ILoggerFactory logging, SignInClaims claims)
    {
        // What this schema lists without pages are three to eleven things, and mostly the fewer.
        options.Limits = options.Limits with { AssumedListSize = 5 };
        options.Subscriptions.AccessScope = user => CallerClaims.ScopeOf(user, claims);
        var log = logging.CreateLogger(typeof(RoadmapSchema));
        options.ExplainError = error => error switch
        {
            DomainException refusal => new GraphQLError(refusal.Message) { Code = refusal.Code },
            DataUnavailableException or CommitUnknownException => Explain(error, log),
            _ => BusyRefusal.Of(error),
        };
        options.OnMaskedError = (error, id) => log.LogError(error, "A resolver failed; the caller was given the id {ErrorId}.", id);
    }

    private static GraphQLError Explain(Exception fault, ILogger log)
    {
        log.LogError(fault.InnerException, "A change could not be stored.");
        return new GraphQLError(fault.Message) { Code = Unavailable };
    }
}
