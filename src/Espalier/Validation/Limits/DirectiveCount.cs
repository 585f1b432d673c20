using Espalier.Language;

namespace Espalier.Validation.Limits;

/// <summary>Counts the directives that the executable definitions of a document apply, as written.</summary>
internal sealed class DirectiveCount
{
    private DirectiveCount()
    {
    }

    /// <summary>All of them.</summary>
    public int Total { get; private set; }

    /// <summary>Those at the place that has most; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Most { get; private set; } = [];

    /// <summary>Counts those of a document.</summary>
    public static DirectiveCount Of(DocumentNode document)
    {
        var count = new DirectiveCount();
        var pending = new Stack<SelectionSetNode>();
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            count.Add(definition.Directives);
            foreach (var variable in (definition as OperationDefinitionNode)?.VariableDefinitions ?? [])
                count.Add(variable.Directives);
            pending.Push(definition.SelectionSet);
            while (pending.TryPop(out var set))
                count.Add(set, pending);
        }

        return count;
    }

    private void Add(SelectionSetNode set, Stack<SelectionSetNode> pending)
    {
        foreach (var selection in set.Selections)
        {
            Add(selection.Directives);
            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                _ => null,
            };
            if (inner is not null) pending.Push(inner);
        }
    }

    private void Add(IReadOnlyList<DirectiveNode> directives)
    {
        Total += directives.Count;
        if (directives.Count > Most.Count) Most = directives;
    }
}
