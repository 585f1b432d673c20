using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>Spreads name fragments of the document. Specification section 5.5.2.1.</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterFragmentSpread += CheckTarget;

    private void CheckTarget(FragmentSpreadNode spread)
    {
        if (context.Fragments.Find(spread.Name.Value) is null)
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
    }
}
