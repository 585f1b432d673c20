using Espalier.Language;

namespace Espalier.Execution;

/// <summary>The variables that a literal may refer to.</summary>
internal readonly struct VariableScope(IReadOnlyDictionary<string, int> indices, CoercedVariables values)
{
    /// <summary>For literals in which no variable may stand.</summary>
    public static VariableScope Empty => new(new Dictionary<string, int>(), CoercedVariables.None);

    public bool TryGet(VariableNode variable, out object? value)
    {
        if (indices.TryGetValue(variable.Name.Value, out var index) && values.IsProvided(index))
        {
            value = values[index];
            return true;
        }

        value = null;
        return false;
    }
}
