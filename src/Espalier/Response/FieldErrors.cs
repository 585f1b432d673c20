using Espalier.Execution;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Response;

/// <summary>Collects the errors of fields while the response is written (section 6.4.4, Handling Execution Errors).</summary>
internal sealed class FieldErrors(RequestContext request, SourceText source)
{
    private List<GraphQLError>? _errors;

    public IReadOnlyList<GraphQLError> List => _errors ?? (IReadOnlyList<GraphQLError>)[];

    public void AddNull(SelectionPlan selection, ResponsePath path) => Add(ResultErrors.NullInNonNull(selection.Field), selection, path);

    public void Add(Exception exception, SelectionPlan selection, ResponsePath path) => Add(Explain(exception), selection, path);

    private void Add(GraphQLError error, SelectionPlan selection, ResponsePath path) => (_errors ??= []).Add(error with
    {
        Locations = [.. selection.GetNodes(request.IncludeFlags).Select(node => source.GetPosition(node.Span.Start))],
        Path = path.ToList(),
    });

    private GraphQLError Explain(Exception exception) => exception switch
    {
        GraphQLException known => known.Error,
        CoercionException result => new GraphQLError(result.Message) { Code = ErrorCodes.Internal },
        _ => AskHost(exception) ?? Mask(exception),
    };

    private GraphQLError? AskHost(Exception exception)
    {
        try
        {
            return request.Options.ExplainError?.Invoke(exception);
        }
        catch (Exception e)
        {
            // An explanation that fails must not take the response with it; both exceptions are for the log.
            return Mask(new AggregateException(exception, e));
        }
    }

    private GraphQLError Mask(Exception exception)
    {
        var id = Guid.CreateVersion7().ToString("N");
        request.Options.OnMaskedError?.Invoke(exception, id);
        return new GraphQLError("An unexpected error occurred.")
        {
            Code = ErrorCodes.Internal,
            Extensions = new Dictionary<string, object?> { ["id"] = id },
        };
    }
}
