namespace Espalier.Validation;

/// <summary>What validation may spend and reveal.</summary>
public sealed record ValidationOptions
{
    /// <summary>Fifty errors at most, with suggestions.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// How many errors are reported before validation ends with one closing error that says so. At least 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxErrors
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 50;

    /// <summary>
    /// Whether messages name the schema elements a misspelt name may have meant. Switch it off together with introspection:
    /// suggestions reveal names of the schema.
    /// </summary>
    public bool Suggestions { get; init; } = true;
}
