using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>A field or directive gets each argument once. Specification section 5.4.2.</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.EnterField += node => CheckArguments(node.Arguments);
        walk.EnterDirective += node => CheckArguments(node.Arguments);
    }

    private void CheckArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var names in RepeatedNames.In(arguments, static argument => argument.Name))
            context.Report($"There can be only one argument named \"{((NameNode)names[0]).Value}\".", names);
    }
}
