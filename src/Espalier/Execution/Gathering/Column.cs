using System.Runtime.InteropServices;
using Espalier.Execution.Planning;

namespace Espalier.Execution.Gathering;

/// <summary>
/// The values of one gathered selection for all objects of a set. Values with nothing but pure fields below stay as they were resolved.
/// All others are encoded, so that the writer finds its way without looking at them again: each parent has a start in
/// <see cref="Code"/>, from which follow, depth first, a count for each list and a (set, row) pair for each object.
/// </summary>
internal sealed class Column(SelectionPlan selection, int count)
{
    /// <summary>In <see cref="Code"/>: no value.</summary>
    public const int Null = -1;

    /// <summary>In <see cref="Code"/>: the index of an entry of <see cref="Failures"/> follows.</summary>
    public const int Failure = -2;

    private int[] _code = [];
    private int _length;
    private List<ObjectSet>? _sets;
    private List<FailedField>? _failures;

    public SelectionPlan Selection { get; } = selection;

    /// <summary>What was resolved for each parent: null, a value, or a <see cref="FailedField"/>.</summary>
    public object?[] Values { get; } = new object?[count];

    public int[] Starts { get; private set; } = [];

    /// <summary>The objects by concrete type; empty until one is added.</summary>
    public ReadOnlySpan<ObjectSet> Sets => CollectionsMarshal.AsSpan(_sets);

    public ReadOnlySpan<FailedField> Failures => CollectionsMarshal.AsSpan(_failures);

    public ReadOnlySpan<int> Code => _code.AsSpan(0, _length);

    /// <summary>Begins to encode, with room for an object for each parent.</summary>
    public void BeginCode()
    {
        Starts = new int[Values.Length];
        _code = new int[2 * Values.Length];
    }

    public void BeginRow(int row) => Starts[row] = _length;

    public void AddNull() => Add(Null);

    public void AddFailure(FailedField failure)
    {
        _failures ??= [];
        Add(Failure);
        Add(_failures.Count);
        _failures.Add(failure);
    }

    /// <summary>Begins a list whose length is known only at its end; returns the place for <see cref="EndList"/>.</summary>
    /// <param name="expected">How many items are expected; 0 where nobody knows.</param>
    public int BeginList(int expected)
    {
        EnsureRoom(1 + (2 * expected));
        Add(0);
        return _length - 1;
    }

    public void EndList(int place, int length) => _code[place] = length;

    /// <summary>Forgets a list that was begun at <paramref name="place"/>, with all its items.</summary>
    public void AbandonList(int place) => _length = place;

    /// <summary>Adds an object.</summary>
    /// <param name="scope">What is asked of it.</param>
    /// <param name="value">The object.</param>
    /// <param name="expected">How many objects are expected, this one included.</param>
    public void AddObject(ScopePlan scope, object value, int expected)
    {
        var set = GetSet(scope, expected);
        Add(set);
        Add(_sets![set].Add(value));
    }

    private int GetSet(ScopePlan scope, int expected)
    {
        _sets ??= new List<ObjectSet>(1);
        for (var i = 0; i < _sets.Count; i++)
        {
            if (_sets[i].Scope == scope)
            {
                return i;
            }
        }

        _sets.Add(new ObjectSet(scope, expected));
        return _sets.Count - 1;
    }

    private void Add(int value)
    {
        EnsureRoom(1);
        _code[_length++] = value;
    }

    private void EnsureRoom(int count)
    {
        if (_code.Length - _length < count)
        {
            Array.Resize(ref _code, Math.Max(_code.Length * 2, _length + count));
        }
    }
}
