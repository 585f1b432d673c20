using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Directives exist and stand where their definition allows. Specification sections 5.7.1 and 5.7.2.</summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterDirective += CheckDirective;

    private void CheckDirective(DirectiveNode node)
    {
        var name = node.Name.Value;
        if (context.Walk.Directive is not { } directive)
            context.Report($"Unknown directive \"@{name}\".", node);
        else if (context.Walk.DirectiveLocation is { } location && !directive.Locations.Contains(location))
            context.Report($"Directive \"@{name}\" may not be used on {location.SpecifiedName()}.", node);
    }
}
