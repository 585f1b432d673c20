using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place. Specification section 5.7.3.</summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.EnterOperation += node => CheckDirectives(node.Directives);
        walk.EnterVariableDefinition += node => CheckDirectives(node.Directives);
        walk.EnterFragmentDefinition += node => CheckDirectives(node.Directives);
        walk.EnterField += node => CheckDirectives(node.Directives);
        walk.EnterFragmentSpread += node => CheckDirectives(node.Directives);
        walk.EnterInlineFragment += node => CheckDirectives(node.Directives);
    }

    private void CheckDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count < 2) return;

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is not { IsRepeatable: false }) continue;
            if (!seen.TryAdd(name, directive))
                context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
    }
}
