namespace Espalier.Validation.Limits;

/// <summary>A place inside one operation or fragment.</summary>
/// <param name="Level">How many fields it is inside of.</param>
/// <param name="IsIntrospection">Whether the fields there are those of the introspection schema.</param>
/// <param name="Lists">How many lists that lead from a type to types it is inside of.</param>
internal readonly record struct MeasuredPlace(int Level, bool IsIntrospection, int Lists)
{
    private const int GreatestPower = 6;

    /// <summary>Ten for each list; beyond a million it makes no difference.</summary>
    public int Weight
    {
        get
        {
            var weight = 1;
            for (var i = 0; i < Math.Min(Lists, GreatestPower); i++)
                weight *= 10;
            return weight;
        }
    }

    /// <summary>The place inside a field that stands here.</summary>
    /// <param name="field">The name of the field.</param>
    public MeasuredPlace Inside(string field) => field switch
    {
        "__schema" or "__type" => new(Level + 1, IsIntrospection: true, Lists),
        "fields" or "inputFields" or "interfaces" or "possibleTypes" when IsIntrospection => new(Level + 1, IsIntrospection: true, Lists + 1),
        _ => this with { Level = Level + 1 },
    };
}
