using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>
/// A subscription selects exactly one root field, which is no introspection field and does not depend on <c>@skip</c> or
/// <c>@include</c>. Specification section 5.2.4.1.
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterOperation += CheckRootFields;

    private void CheckRootFields(OperationDefinitionNode operation)
    {
        if (operation.Operation is not OperationType.Subscription || context.Schema.SubscriptionType is not { } type) return;

        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var root = SubscriptionRoot.Collect(context, type, operation.SelectionSet);
        if (root.Conditions.Count > 0)
        {
            context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", root.Conditions);
            return;
        }

        if (root.Fields.Count == 0)
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        else if (root.Fields.Count > 1)
            context.Report($"{subject} must select only one top level field.", AllButFirst(root.Fields));

        foreach (var fields in root.Fields)
        {
            if (((FieldNode)fields[0]).Name.Value.StartsWith("__", StringComparison.Ordinal))
                context.Report($"{subject} must not select an introspection top level field.", fields);
        }
    }

    private static List<SyntaxNode> AllButFirst(List<List<SyntaxNode>> fields)
    {
        var extra = new List<SyntaxNode>();
        for (var i = 1; i < fields.Count; i++)
            extra.AddRange(fields[i]);
        return extra;
    }
}
