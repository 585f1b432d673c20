using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>What a subscription selects at its root. Specification section 5.2.4.1, CollectSubscriptionFields.</summary>
internal sealed class SubscriptionRoot
{
    private readonly Dictionary<string, List<SyntaxNode>> _byResponseName = new(StringComparer.Ordinal);

    private SubscriptionRoot()
    {
    }

    /// <summary>The fields grouped by response name, in order; no group is empty.</summary>
    public List<List<SyntaxNode>> Fields { get; } = [];

    /// <summary>The first <c>@skip</c> or <c>@include</c> of each root selection that has one.</summary>
    public List<SyntaxNode> Conditions { get; } = [];

    /// <summary>Collects across fragments, each of which counts once; a stack stands for the recursion of the specification.</summary>
    public static SubscriptionRoot Collect(ValidationContext context, ObjectType type, SelectionSetNode set)
    {
        var root = new SubscriptionRoot();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(SelectionSetNode Set, int Next)>();
        pending.Push((set, 0));
        while (pending.TryPop(out var at))
        {
            if (at.Next == at.Set.Selections.Count) continue;
            pending.Push((at.Set, at.Next + 1));
            var selection = at.Set.Selections[at.Next];
            if (Condition(selection) is { } condition) root.Conditions.Add(condition);
            else if (selection is FieldNode field) root.Add(field);
            else if (Inner(context, type, selection, visited) is { } inner) pending.Push((inner, 0));
        }

        return root;
    }

    private static DirectiveNode? Condition(SelectionNode selection)
        => Applied(selection, "skip") ?? Applied(selection, "include");

    private static DirectiveNode? Applied(SelectionNode selection, string name)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == name) return directive;
        }

        return null;
    }

    /// <summary>The selection set of a fragment that applies to the type and was not collected before; null for others.</summary>
    private static SelectionSetNode? Inner(ValidationContext context, ObjectType type, SelectionNode selection, HashSet<string> visited)
    {
        if (selection is InlineFragmentNode inline)
            return inline.TypeCondition is null || Applies(context.Schema, type, inline.TypeCondition) ? inline.SelectionSet : null;
        var fragment = context.Fragments.Find(((FragmentSpreadNode)selection).Name.Value);
        return fragment is not null && Applies(context.Schema, type, fragment.TypeCondition) && visited.Add(fragment.Name.Value)
            ? fragment.SelectionSet
            : null;
    }

    private static bool Applies(Schema schema, ObjectType type, NamedTypeNode condition)
        => schema.FindType(condition.Name.Value) is CompositeType target && (target == type || schema.IsSubType(target, type));

    private void Add(FieldNode field)
    {
        if (!_byResponseName.TryGetValue(field.ResponseName, out var fields))
        {
            fields = [];
            _byResponseName.Add(field.ResponseName, fields);
            Fields.Add(fields);
        }

        fields.Add(field);
    }
}
