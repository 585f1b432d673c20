using System.Runtime.InteropServices;
using Espalier.Execution.Planning;

namespace Espalier.Execution.Gathering;

/// <summary>
/// The values of one gathered selection for all objects of a set. Values of leaf types stay as they were resolved. Values of composite
/// types are encoded, so that the writer finds its way without looking at them again: each parent has a start in
/// <see cref="Code"/>, from which follow, depth first, a count for each list and a (set, row) pair for each object.
/// </summary>
internal sealed class Column(SelectionPlan selection, int count)
{
    /// <summary>In <see cref="Code"/>: no value.</summary>
    public const int Null = -1;

    /// <summary>In <see cref="Code"/>: the index of an entry of <see cref="Failures"/> follows.</summary>
    public const int Failure = -2;

    private readonly List<int> _code = [];

    public SelectionPlan Selection { get; } = selection;

    /// <summary>What was resolved for each parent: null, a value, or a <see cref="FailedField"/>.</summary>
    public object?[] Values { get; } = new object?[count];

    public int[] Starts { get; private set; } = [];

    public List<ObjectSet> Sets { get; } = [];

    public List<FailedField> Failures { get; } = [];

    public ReadOnlySpan<int> Code => CollectionsMarshal.AsSpan(_code);

    public void BeginCode() => Starts = new int[Values.Length];

    public void BeginRow(int row) => Starts[row] = _code.Count;

    public void AddNull() => _code.Add(Null);

    public void AddFailure(FailedField failure)
    {
        _code.Add(Failure);
        _code.Add(Failures.Count);
        Failures.Add(failure);
    }

    /// <summary>Begins a list whose length is known only at its end; returns the place for <see cref="EndList"/>.</summary>
    public int BeginList()
    {
        _code.Add(0);
        return _code.Count - 1;
    }

    public void EndList(int place, int length) => _code[place] = length;

    /// <summary>Forgets a list that was begun at <paramref name="place"/>, with all its items.</summary>
    public void AbandonList(int place) => _code.RemoveRange(place, _code.Count - place);

    public void AddObject(ScopePlan scope, object value)
    {
        var set = GetSet(scope);
        _code.Add(set);
        _code.Add(Sets[set].Add(value));
    }

    private int GetSet(ScopePlan scope)
    {
        for (var i = 0; i < Sets.Count; i++)
        {
            if (Sets[i].Scope == scope)
            {
                return i;
            }
        }

        Sets.Add(new ObjectSet(scope));
        return Sets.Count - 1;
    }
}
