using System.Security.Claims;
using Espalier.Execution.Loading;
using Espalier.TypeSystem;

namespace Espalier.Execution;

/// <summary>One request in execution: what its resolvers share.</summary>
public sealed class RequestContext
{
    private LoaderQueue? _loaders;
    private ArgumentValues?[] _coercedArguments = [];

    internal RequestContext(
        Schema schema,
        ExecutionOptions options,
        OperationRequest request,
        CoercedVariables variables,
        ulong includeFlags,
        CancellationToken cancellationToken)
    {
        Schema = schema;
        Options = options;
        Services = request.Services;
        User = request.User;
        Variables = variables;
        IncludeFlags = includeFlags;
        CancellationToken = cancellationToken;
        if (Services.GetService(typeof(RequestUser)) is RequestUser user)
        {
            user.Principal = request.User;
        }
    }

    /// <summary>The schema that is executed.</summary>
    public Schema Schema { get; }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Who asks; null or without identity for an anonymous caller.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>Cancelled when the caller went away or the deadline passed.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The loads that wait to be sent together.</summary>
    public LoaderQueue Loaders =>
        _loaders ?? Interlocked.CompareExchange(ref _loaders, FindLoaders(), null) ?? _loaders;

    internal ExecutionOptions Options { get; }

    /// <summary>Refuses what the caller may not read.</summary>
    /// <exception cref="GraphQLException">A requirement is not met.</exception>
    internal void Authorize(IReadOnlyList<AuthorizationRequirement> requirements, string coordinate)
    {
        foreach (var requirement in requirements)
        {
            if (!requirement.IsMetBy(User))
            {
                throw ResultErrors.NotAuthorized(coordinate, isSignedIn: User?.Identity is { IsAuthenticated: true });
            }
        }
    }

    internal CoercedVariables Variables { get; }

    /// <summary>The place for arguments that variables take part in, for the gatherer and the writer; they run one after the other.</summary>
    internal ref ArgumentValues? CoercedArguments(int place)
    {
        if (place >= _coercedArguments.Length)
        {
            Array.Resize(ref _coercedArguments, Math.Max(place + 1, _coercedArguments.Length * 2));
        }

        return ref _coercedArguments[place];
    }

    internal ulong IncludeFlags { get; }

    private LoaderQueue FindLoaders() => (LoaderQueue?)Services.GetService(typeof(LoaderQueue)) ?? new LoaderQueue();
}
