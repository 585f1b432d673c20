using System.Security.Claims;
using Espalier.Execution.Planning;
using Espalier.TypeSystem;

namespace Espalier.Execution;

/// <summary>What a resolver is asked: the field, its arguments, and the request it belongs to.</summary>
public sealed class FieldContext
{
    private readonly SelectionPlan _selection;

    internal FieldContext(RequestContext request, SelectionPlan selection, ArgumentValues arguments)
    {
        Request = request;
        _selection = selection;
        Arguments = arguments;
    }

    /// <summary>The request.</summary>
    public RequestContext Request { get; }

    /// <summary>The coerced arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>The definition of the field.</summary>
    public OutputField Field => _selection.Field;

    /// <summary>The key under which the value appears in the response.</summary>
    public string ResponseName => _selection.ResponseName;

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => Request.Services;

    /// <summary>Who asks; null or without identity for an anonymous caller.</summary>
    public ClaimsPrincipal? User => Request.User;

    /// <summary>Cancelled when the caller went away or the deadline passed.</summary>
    public CancellationToken CancellationToken => Request.CancellationToken;

    /// <summary>
    /// Whether a field of that name (not its alias) is asked for directly below this one, on any concrete type, under the
    /// conditions of this request.
    /// </summary>
    public bool IsSelected(string fieldName) => _selection.IsChildSelected(fieldName, Request.IncludeFlags);

    /// <inheritdoc cref="Relay.PagingArguments.ItemProperties"/>
    internal IReadOnlyCollection<string>? ItemProperties => _selection.ItemProperties(Request.IncludeFlags);
}
