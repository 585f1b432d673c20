using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Some object can be of both the fragment's type and the type around it. Specification section 5.5.2.3.</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk)
    {
        walk.EnterInlineFragment += CheckInlineFragment;
        walk.EnterFragmentSpread += CheckSpread;
    }

    private void CheckInlineFragment(InlineFragmentNode fragment)
    {
        if (context.Walk is { Type: CompositeType type, ParentType: { } parent } && !context.Schema.Overlap(type, parent))
        {
            context.Report(
                $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", fragment);
        }
    }

    private void CheckSpread(FragmentSpreadNode spread)
    {
        var condition = context.Fragments.Find(spread.Name.Value)?.TypeCondition;
        if (condition is not null
            && context.Schema.FindType(condition.Name.Value) is CompositeType type
            && context.Walk.ParentType is { } parent
            && !context.Schema.Overlap(type, parent))
        {
            context.Report(
                $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                spread);
        }
    }
}
