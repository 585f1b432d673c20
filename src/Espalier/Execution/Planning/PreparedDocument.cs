using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Execution.Planning;

/// <summary>A document that has been parsed and found valid, with the plans of its operations as they come to be needed.</summary>
internal sealed class PreparedDocument
{
    private readonly Schema _schema;
    private readonly RequestLimits _limits;
    private readonly Dictionary<string, PreparedOperation> _byName = [];
    private readonly PreparedOperation? _only;

    public PreparedDocument(Schema schema, DocumentNode document, RequestLimits limits)
    {
        _schema = schema;
        _limits = limits;
        Document = document;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                var prepared = new PreparedOperation(operation, PlanCompiler.GetVariables(schema, operation));
                _byName[operation.Name?.Value ?? ""] = prepared;
                _only = _byName.Count == 1 ? prepared : null;
            }
        }
    }

    public DocumentNode Document { get; }

    /// <summary>Section 6.1, GetOperation.</summary>
    /// <exception cref="GraphQLException">There is no such operation, or none was named where there are several.</exception>
    public PreparedOperation GetOperation(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return _only ?? throw Refuse("Must provide operation name if query contains multiple operations.");
        }

        return _byName.TryGetValue(name, out var operation) ? operation : throw Refuse($"Unknown operation named \"{name}\".");
    }

    /// <summary>The plan of an operation, compiled when it is first needed.</summary>
    /// <exception cref="GraphQLException">The plan would be larger than the limits allow.</exception>
    public OperationPlan GetPlan(PreparedOperation operation, CoercedVariables variables)
    {
        if (operation.Plan is { } known)
        {
            return known;
        }

        var plan = PlanCompiler.Compile(_schema, Document, operation.Definition, operation.Variables, variables, _limits);
        if (!plan.IsForOneRequest)
        {
            operation.Plan = plan;
        }

        return plan;
    }

    private static GraphQLException Refuse(string message) => new(new GraphQLError(message) { Code = ErrorCodes.BadRequest });
}
