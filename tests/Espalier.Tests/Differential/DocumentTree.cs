using System.Text;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>A document as the generator makes it: what no operation reaches is left out of the text, so selections may be taken away freely.</summary>
internal sealed class DocumentTree
{
    public List<OperationTree> Operations { get; } = [];

    public List<FragmentTree> Fragments { get; } = [];

    public List<VariableTree> Variables { get; } = [];

    /// <summary>The variables that an operation uses, itself or through fragments; it must declare exactly these (section 5.8.3, 5.8.4).</summary>
    public IReadOnlyList<VariableTree> VariablesOf(OperationTree operation)
    {
        var text = new StringBuilder();
        Append(text, operation.Selections);
        foreach (var fragment in Reached([operation]))
        {
            Append(text, fragment.Selections);
        }

        var used = text.ToString();
        return [.. Variables.Where(variable => Uses(used, variable.Name))];
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var operation in Operations)
        {
            var variables = VariablesOf(operation);
            text.Append(operation.IsMutation ? "mutation " : "query ").Append(operation.Name)
                .Append(variables.Count == 0 ? "" : $"({string.Join(", ", variables)})");
            Append(text, operation.Selections);
            text.Append('\n');
        }

        foreach (var fragment in Reached(Operations))
        {
            text.Append($"fragment {fragment.Name} on {fragment.Type.Name}");
            Append(text, fragment.Selections);
            text.Append('\n');
        }

        return text.ToString();
    }

    // Names of variables end in a full stop's stead at a non-digit: $v1 is not $v12.
    private static bool Uses(string text, string name)
    {
        for (var at = text.IndexOf($"${name}", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"${name}", at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length + 1;
            if (end == text.Length || !char.IsAsciiDigit(text[end]))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<FragmentTree> Reached(IEnumerable<OperationTree> operations)
    {
        var reached = new HashSet<FragmentTree>();
        var open = new Queue<IReadOnlyList<SelectionTree>>(operations.Select(operation => operation.Selections));
        while (open.TryDequeue(out var selections))
        {
            foreach (var selection in selections)
            {
                if (selection.Fragment is { } fragment && reached.Add(fragment))
                {
                    open.Enqueue(fragment.Selections);
                }

                open.Enqueue(selection.Selections);
            }
        }

        return Fragments.Where(reached.Contains);
    }

    private static void Append(StringBuilder text, List<SelectionTree> selections)
    {
        text.Append(" {");
        foreach (var selection in selections)
        {
            text.Append(' ').Append(selection.Head);
            if (selection.Selections.Count > 0)
            {
                Append(text, selection.Selections);
            }
        }

        text.Append(" }");
    }
}

/// <summary>An operation; without name it is the only one.</summary>
internal sealed record OperationTree(bool IsMutation, string? Name, List<SelectionTree> Selections);

/// <summary>A fragment definition.</summary>
internal sealed record FragmentTree(string Name, CompositeType Type, List<SelectionTree> Selections);

/// <summary>A variable definition, the same in each operation that uses it.</summary>
internal sealed record VariableTree(string Name, IType Type, string? Default)
{
    public override string ToString() => $"${Name}: {Type}{(Default is null ? "" : $" = {Default}")}";
}

/// <summary>A field, spread or inline fragment: its text up to its selection set, and that.</summary>
internal sealed class SelectionTree(string head, List<SelectionTree> selections, FragmentTree? fragment = null)
{
    public string Head { get; } = head;

    public List<SelectionTree> Selections { get; } = selections;

    public FragmentTree? Fragment { get; } = fragment;

    /// <summary>Whether it may not be left without selections.</summary>
    public bool HasSelectionSet { get; } = selections.Count > 0;
}
