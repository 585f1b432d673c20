using Espalier.Execution;
using Espalier.Language;

namespace Espalier.Validation.Limits;

/// <summary>Holds the shape of a document to <see cref="RequestLimits"/>. It is asked before the document is validated.</summary>
internal sealed class DocumentLimits
{
    private readonly RequestLimits _limits;
    private readonly DocumentNode _document;
    private readonly DocumentMeasure _measure;

    private DocumentLimits(RequestLimits limits, DocumentNode document)
    {
        _limits = limits;
        _document = document;
        _measure = new DocumentMeasure(document);
    }

    /// <summary>The refusal of a document, or null where it is within all limits.</summary>
    public static GraphQLError? Check(DocumentNode document, RequestLimits limits) => new DocumentLimits(limits, document).Check();

    private GraphQLError? Check()
    {
        var refusal = CheckDirectives();
        foreach (var operation in _document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (refusal is not null) break;
            refusal = CheckVariables(operation) ?? CheckSelections(operation);
        }

        return refusal;
    }

    private GraphQLError? CheckDirectives()
    {
        var count = DirectiveCount.Of(_document);
        var perLocation = _limits.MaxDirectivesPerLocation;
        return Hold(nameof(_limits.MaxDirectivesPerLocation), perLocation, count.Most.Count, "{0} directives stand at one place; at most {1} may.", count.Most.ElementAtOrDefault(perLocation))
            ?? Hold(nameof(_limits.MaxDirectives), _limits.MaxDirectives, count.Total, "The document applies {0} directives; at most {1} are allowed.");
    }

    private GraphQLError? CheckVariables(OperationDefinitionNode operation) =>
        Hold(nameof(_limits.MaxVariables), _limits.MaxVariables, operation.VariableDefinitions.Count, "The operation declares {0} variables; at most {1} are allowed.", operation);

    private GraphQLError? CheckSelections(OperationDefinitionNode operation)
    {
        var asked = _measure.Of(operation);
        return Hold(nameof(_limits.MaxDepth), _limits.MaxDepth, asked.Depth, "The operation is {0} levels deep; at most {1} are allowed.", operation)
            ?? Hold(nameof(_limits.MaxRootFields), _limits.MaxRootFields, asked.RootFields, "The operation has {0} fields at its root; at most {1} are allowed.", operation)
            ?? Hold(nameof(_limits.MaxAliases), _limits.MaxAliases, asked.Aliases, "The operation has {0} aliases; at most {1} are allowed.", operation)
            ?? Hold(nameof(_limits.MaxSelections), _limits.MaxSelections, asked.Selections, "The operation stands for {0} selections; at most {1} are allowed.", operation)
            ?? CheckIntrospection(asked, operation);
    }

    private GraphQLError? CheckIntrospection(SelectionMeasure asked, OperationDefinitionNode operation)
    {
        if (asked.IntrospectionFields > 0 && !_limits.AllowIntrospection)
        {
            return At(operation, new GraphQLError("Introspection is switched off: \"__schema\" and \"__type\" cannot be asked for.")
            {
                Code = ErrorCodes.BadRequest,
                Extensions = new Dictionary<string, object?> { ["limit"] = "allowIntrospection", ["value"] = false, ["requested"] = true },
            });
        }

        return Hold(nameof(_limits.MaxIntrospectionDepth), _limits.MaxIntrospectionDepth, asked.IntrospectionDepth, "Introspection goes through {0} lists of fields or types in one another; at most {1} are allowed.", operation)
            ?? Hold(nameof(_limits.MaxIntrospectionFields), _limits.MaxIntrospectionFields, asked.IntrospectionFields, "Introspection asks for {0} fields, those in lists of fields or types counted ten times; at most {1} are allowed.", operation);
    }

    private GraphQLError? Hold(string name, int limit, int requested, string format, SyntaxNode? at = null) =>
        requested <= limit ? null : At(at, LimitErrors.Shape(name, limit, requested, format));

    private GraphQLError At(SyntaxNode? node, GraphQLError error) =>
        node is null ? error : error with { Locations = [_document.Source.GetPosition(node.Span.Start)] };
}
