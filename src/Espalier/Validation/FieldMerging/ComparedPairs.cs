using Espalier.Language;

namespace Espalier.Validation.FieldMerging;

/// <summary>
/// What has been compared with which fragment. Fields that may meet in one object are compared more strictly than exclusive ones, so
/// the strict comparison covers the other.
/// </summary>
/// <typeparam name="T">What is compared with fragments.</typeparam>
internal sealed class ComparedPairs<T>
    where T : class
{
    private readonly Dictionary<(T, FragmentDefinitionNode), bool> _exclusive = [];

    /// <summary>Whether the pair has been compared at least as strictly.</summary>
    public bool Contains(T first, FragmentDefinitionNode second, bool exclusive)
        => _exclusive.TryGetValue((first, second), out var known) && (exclusive || !known);

    /// <summary>Remembers the pair; false when it has been compared at least as strictly before.</summary>
    public bool Add(T first, FragmentDefinitionNode second, bool exclusive)
    {
        if (Contains(first, second, exclusive)) return false;
        _exclusive[(first, second)] = exclusive;
        return true;
    }
}
