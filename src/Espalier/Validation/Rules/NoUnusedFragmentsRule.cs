using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>Every fragment is spread by some operation, directly or through others. Specification section 5.5.1.4.</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.LeaveDocument += CheckUse;

    private void CheckUse(DocumentNode document)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in context.Fragments.Reach(document.Definitions.OfType<OperationDefinitionNode>()))
        {
            if (part is FragmentDefinitionNode fragment) used.Add(fragment.Name.Value);
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name.Value))
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
