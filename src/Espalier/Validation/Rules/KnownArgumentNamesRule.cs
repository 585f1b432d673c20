using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Fields and directives get only arguments that their definitions have. Specification section 5.4.1.</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.EnterDirective += CheckDirective;
        walk.EnterArgument += CheckFieldArgument;
    }

    private void CheckDirective(DirectiveNode node)
    {
        if (context.Walk.Directive is not { } directive) return;
        foreach (var argument in node.Arguments)
        {
            if (!directive.ArgumentsByName.ContainsKey(argument.Name.Value))
                Report(argument, $"directive \"@{directive.Name}\"", directive.Arguments);
        }
    }

    private void CheckFieldArgument(ArgumentNode argument)
    {
        if (context.Walk is { DirectiveLocation: null, Argument: null, Field: { } field })
            Report(argument, $"field \"{field.Coordinate}\"", field.Arguments);
    }

    private void Report(ArgumentNode argument, string owner, IReadOnlyList<InputField> known)
    {
        var name = argument.Name.Value;
        var suggestion = context.DidYouMean(name, known.Select(static definition => definition.Name));
        context.Report($"Unknown argument \"{name}\" on {owner}.{suggestion}", argument);
    }
}
