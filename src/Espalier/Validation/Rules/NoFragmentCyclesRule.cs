using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others. Specification section 5.5.2.2.</summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : IValidationRule
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depthOnPath = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];

    public void Subscribe(TypedWalk walk) => walk.EnterFragmentDefinition += FindCycles;

    /// <summary>Follows the spreads depth first; a stack stands for recursion, since chains of fragments may be long.</summary>
    private void FindCycles(FragmentDefinitionNode start)
    {
        var frames = new Stack<(FragmentDefinitionNode Fragment, int Next)>();
        Enter(start);
        while (frames.TryPop(out var frame))
        {
            var spreads = context.Fragments.SpreadsIn(frame.Fragment.SelectionSet);
            if (frame.Next == spreads.Count)
            {
                _depthOnPath.Remove(frame.Fragment.Name.Value);
                if (_path.Count > 0) _path.RemoveAt(_path.Count - 1);
                continue;
            }

            frames.Push((frame.Fragment, frame.Next + 1));
            Follow(spreads[frame.Next]);
        }

        void Follow(FragmentSpreadNode spread)
        {
            if (_depthOnPath.TryGetValue(spread.Name.Value, out var depth))
            {
                Report(spread, depth);
            }
            else if (context.Fragments.Find(spread.Name.Value) is { } target && !_visited.Contains(target.Name.Value))
            {
                _path.Add(spread);
                Enter(target);
            }
        }

        void Enter(FragmentDefinitionNode fragment)
        {
            if (!_visited.Add(fragment.Name.Value)) return;
            _depthOnPath[fragment.Name.Value] = _path.Count;
            frames.Push((fragment, 0));
        }
    }

    private void Report(FragmentSpreadNode closing, int depth)
    {
        var name = closing.Name.Value;
        var through = _path.GetRange(depth, _path.Count - depth);
        var via = through.Count == 0 ? "" : $" via {string.Join(", ", through.ConvertAll(spread => $"\"{spread.Name.Value}\""))}";
        context.Report($"Cannot spread fragment \"{name}\" within itself{via}.", [.. through, closing]);
    }
}
