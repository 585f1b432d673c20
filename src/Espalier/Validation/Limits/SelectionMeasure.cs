namespace Espalier.Validation.Limits;

/// <summary>
/// How much a selection set asks for once its fragments are expanded. Sums stop at <see cref="int.MaxValue"/>: fragments that spread
/// others twice double with every one.
/// </summary>
internal sealed class SelectionMeasure
{
    /// <summary>The levels of fields.</summary>
    public int Depth { get; private set; }

    /// <summary>The fields, inline fragments and spreads.</summary>
    public int Selections { get; private set; }

    public int Aliases { get; private set; }

    /// <summary>The fields on the first level.</summary>
    public int RootFields { get; private set; }

    /// <summary>The lists that lead from a type to types, nested in one another.</summary>
    public int IntrospectionDepth { get; private set; }

    /// <summary>The fields of the introspection schema, ten times for each such list around them.</summary>
    public int IntrospectionFields { get; private set; }

    /// <summary>Adds one selection, of whatever kind.</summary>
    public void AddSelection() => Selections = Sum(Selections, 1);

    /// <summary>Adds a field.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="hasAlias">Whether it has an alias.</param>
    public void AddField(MeasuredPlace place, bool hasAlias)
    {
        Depth = Math.Max(Depth, place.Level + 1);
        if (hasAlias) Aliases = Sum(Aliases, 1);
        if (place.Level == 0) RootFields = Sum(RootFields, 1);
        if (place.IsIntrospection) IntrospectionFields = Sum(IntrospectionFields, place.Weight);
    }

    /// <summary>Takes note of a list that leads from a type to types.</summary>
    /// <param name="lists">How many there are on the path now.</param>
    public void AddIntrospectionList(int lists) => IntrospectionDepth = Math.Max(IntrospectionDepth, lists);

    /// <summary>Adds all that a fragment stands for.</summary>
    /// <param name="place">Where it is spread.</param>
    /// <param name="fragment">The measure of its selections.</param>
    public void AddFragment(MeasuredPlace place, SelectionMeasure fragment)
    {
        Depth = Math.Max(Depth, place.Level + fragment.Depth);
        Selections = Sum(Selections, fragment.Selections);
        Aliases = Sum(Aliases, fragment.Aliases);
        if (place.Level == 0) RootFields = Sum(RootFields, fragment.RootFields);
        IntrospectionDepth = Math.Max(IntrospectionDepth, place.Lists + fragment.IntrospectionDepth);
        IntrospectionFields = Sum(IntrospectionFields, (long)place.Weight * fragment.IntrospectionFields);
    }

    private static int Sum(int sum, long more) => (int)Math.Min(sum + more, int.MaxValue);
}
