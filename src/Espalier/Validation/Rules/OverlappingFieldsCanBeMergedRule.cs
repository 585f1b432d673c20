using Espalier.Language;
using Espalier.Validation.FieldMerging;

namespace Espalier.Validation.Rules;

/// <summary>
/// Fields that share a response name can be answered by one value. Specification section 5.3.2. Nearly every document is shown to
/// obey by <see cref="MergeProof"/>; for the others <see cref="ConflictFinder"/> says where they do not.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : IValidationRule
{
    private ConflictFinder? _finder;

    public void Subscribe(TypedWalk walk)
    {
        walk.EnterDocument += ProveOrSearch;
        walk.EnterSelectionSet += ReportConflicts;
    }

    private void ProveOrSearch(DocumentNode document)
    {
        var collector = new FieldCollector(context.Schema, context.Fragments);
        if (!new MergeProof(context, collector).Succeeds()) _finder = new ConflictFinder(context, collector);
    }

    private void ReportConflicts(SelectionSetNode set)
    {
        if (_finder is null) return;
        foreach (var conflict in _finder.Within(context.Walk.ParentType, set))
        {
            context.Report(
                $"Fields \"{ConflictFinder.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                    + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.First, .. conflict.Second]);
        }
    }
}
