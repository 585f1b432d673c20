using Espalier.Language;
using Espalier.TypeSystem.SchemaRules;

namespace Espalier.TypeSystem.Sdl;

/// <summary>
/// Finds the root types of a document: those of its schema definition and extensions, or by their usual names. Specification
/// section 3.3.1.
/// </summary>
internal sealed class SdlRoots(DocumentNode document, SchemaBuilder builder, SdlTypes types, SdlElements elements, SchemaErrors errors)
{
    public void Set()
    {
        var definitions = document.Definitions.OfType<SchemaDefinitionNode>().ToArray();
        var schemaExtensions = document.Definitions.OfType<SchemaExtensionNode>().ToArray();
        foreach (var further in definitions.Skip(1))
            errors.AddAt("Must provide only one schema definition.", elements.Origin(further));

        if (definitions is [var definition, ..])
        {
            builder.Description = definition.Description?.Value;
            builder.Origin = elements.Origin(definition);
        }
        else
        {
            builder.QueryType = types.Find("Query") as ObjectType;
            builder.MutationType = types.Find("Mutation") as ObjectType;
            builder.SubscriptionType = types.Find("Subscription") as ObjectType;
        }

        var first = definitions.Take(1).ToArray();
        builder.AppliedDirectives = elements.Applied(
            [.. first.SelectMany(node => node.Directives), .. schemaExtensions.SelectMany(node => node.Directives)]);
        SetExplicit([.. first.SelectMany(node => node.OperationTypes), .. schemaExtensions.SelectMany(node => node.OperationTypes)]);
    }

    private void SetExplicit(IEnumerable<OperationTypeDefinitionNode> roots)
    {
        foreach (var same in roots.GroupBy(root => root.Operation))
        {
            var operation = same.Key.ToString();
            if (same.Count() > 1)
            {
                errors.AddAt(
                    $"There can be only one {operation.ToLowerInvariant()} type in schema.",
                    [.. same.Select(root => elements.Origin(root))]);
            }

            var condition = same.Key == OperationType.Query ? "" : " if provided";
            var root = same.First().Type;
            var type = elements.Named(root);
            if (type is ObjectType known)
                Set(same.Key, known);
            else if (type is not null)
                errors.AddAt($"{operation} root type must be Object type{condition}, it cannot be {type}.", elements.Origin(root));
        }
    }

    private void Set(OperationType operation, ObjectType type)
    {
        if (operation == OperationType.Query)
            builder.QueryType = type;
        else if (operation == OperationType.Mutation)
            builder.MutationType = type;
        else
            builder.SubscriptionType = type;
    }
}
