using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Fragments are about objects, interfaces and unions only. Specification section 5.5.1.3.</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.EnterInlineFragment += CheckInlineFragment;
        walk.EnterFragmentDefinition += CheckDefinition;
    }

    private void CheckInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsNotComposite(condition))
            context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
    }

    private void CheckDefinition(FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (IsNotComposite(condition))
        {
            context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }

    private bool IsNotComposite(NamedTypeNode condition)
        => context.Schema.FindType(condition.Name.Value) is not (null or CompositeType);
}
