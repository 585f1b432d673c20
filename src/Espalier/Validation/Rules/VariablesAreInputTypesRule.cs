using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Variables have input types: scalars, enums, input objects and lists of them. Specification section 5.8.2.</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterVariableDefinition += CheckType;

    private void CheckType(VariableDefinitionNode definition)
    {
        if (context.Schema.Resolve(definition.Type) is { } type && !type.IsInputType())
            context.Report($"Variable \"${definition.Variable.Name.Value}\" cannot be non-input type \"{type}\".", definition.Type);
    }
}
