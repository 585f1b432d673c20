using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Leaves have no selection set, everything else has one. Specification section 5.3.3.</summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterField += CheckSelectionSet;

    private void CheckSelectionSet(FieldNode field)
    {
        if (context.Walk.Type is not { } type) return;

        var name = field.Name.Value;
        if (!type.IsLeaf())
        {
            if (field.SelectionSet is null)
            {
                context.Report(
                    $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
            }
        }
        else if (field.SelectionSet is { } set)
        {
            context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", set);
        }
    }
}
