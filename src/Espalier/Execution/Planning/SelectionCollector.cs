using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>
/// Merges the selections that apply to one concrete type (section 6.3.2, CollectFields), with the conditions of each kept as
/// flags instead of being decided, so that one plan serves all values of the variables.
/// </summary>
internal sealed class SelectionCollector(PlanCompiler compiler, ObjectType type)
{
    private readonly OrderedDictionary<string, List<Occurrence>> _fields = [];
    private readonly HashSet<(FragmentDefinitionNode Fragment, ulong Mask)> _visited = [];

    private int _count;

    /// <summary>The field nodes by response name, in the order in which they are first met.</summary>
    public OrderedDictionary<string, List<Occurrence>> Fields => _fields;

    public void Collect(SelectionSetNode selectionSet, ulong mask)
    {
        // Fragments may chain without end in sight for the parser's depth limit, hence an explicit stack.
        var stack = new Stack<(IReadOnlyList<SelectionNode> Selections, int Next, ulong Mask)>();
        stack.Push((selectionSet.Selections, 0, mask));
        while (stack.TryPop(out var frame))
        {
            var (selections, next, required) = frame;
            if (next == selections.Count)
            {
                continue;
            }

            stack.Push((selections, next + 1, required));
            compiler.Spend();
            var selection = selections[next];
            if (!compiler.TryCondition(selection.Directives, ref required))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field, required);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    stack.Push((inline.SelectionSet.Selections, 0, required));
                    break;
                case FragmentSpreadNode spread:
                    var fragment = compiler.GetFragment(spread.Name.Value);
                    if (Applies(fragment.TypeCondition) && _visited.Add((fragment, required)))
                    {
                        stack.Push((fragment.SelectionSet.Selections, 0, required));
                    }

                    break;
            }
        }
    }

    private void Add(FieldNode field, ulong mask)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var occurrences))
        {
            _fields.Add(field.ResponseName, occurrences = []);
        }

        occurrences.Add(new Occurrence(field, mask, _count++));
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null || condition.Name.Value == type.Name
        || (compiler.Schema.Types.GetValueOrDefault(condition.Name.Value) is CompositeType named && compiler.Schema.IsSubType(named, type));

    /// <summary>A field node with the flags that must be set for it to count, and when it was met.</summary>
    internal readonly record struct Occurrence(FieldNode Node, ulong Mask, int Order)
    {
        public bool IsIncluded(ulong flags) => (Mask & ~flags) == 0;
    }
}
