using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Arguments that are non-null and have no default are given. Specification section 5.4.3.</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.LeaveField += CheckField;
        walk.LeaveDirective += CheckDirective;
    }

    private void CheckField(FieldNode node)
    {
        if (context.Walk.Field is not { } field) return;
        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !IsGiven(argument, node.Arguments))
                Report(argument, node);
        }
    }

    private void CheckDirective(DirectiveNode node)
    {
        if (context.Walk.Directive is not { } directive) return;
        foreach (var argument in directive.Arguments)
        {
            if (argument.IsRequired && !IsGiven(argument, node.Arguments))
                Report(argument, node);
        }
    }

    private static bool IsGiven(InputField definition, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == definition.Name) return true;
        }

        return false;
    }

    private void Report(InputField argument, SyntaxNode node)
        => context.Report($"Argument \"{argument.Coordinate}\" of type \"{argument.Type}\" is required, but it was not provided.", node);
}
