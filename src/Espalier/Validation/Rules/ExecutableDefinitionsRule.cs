using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only. Specification section 5.1.1.</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterDocument += CheckDefinitions;

    private void CheckDefinitions(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
                context.Report($"The {Describe(definition)} definition is not executable.", definition);
        }
    }

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode extension => $"\"{extension.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
