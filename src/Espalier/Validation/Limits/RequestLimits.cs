using Espalier.Language;

namespace Espalier.Validation.Limits;

/// <summary>
/// Everything that one request may ask for. Each limit is checked before the work it bounds; what exceeds one is refused with an error
/// whose extensions name the limit, its value and what was asked: code <c>COST_EXCEEDED</c> for the two of cost,
/// <c>BAD_REQUEST</c> for all others.
/// </summary>
/// <remarks>
/// Where fragments are said to be expanded, they are counted, not copied: each once, and once more for every place that spreads it.
/// </remarks>
public sealed record RequestLimits
{
    /// <summary>The greatest <see cref="MaxDepth"/> and <see cref="MaxVariableDepth"/>: what a thread stack holds with room to spare.</summary>
    public const int DepthCeiling = ParserOptions.DepthCeiling;

    /// <summary>The limits for requests of clients.</summary>
    public static RequestLimits Default { get; } = new();

    /// <summary>For requests of our own, such as those of tests: bounded only in depth, by <see cref="DepthCeiling"/>.</summary>
    public static RequestLimits Unlimited { get; } = new()
    {
        Parser = ParserOptions.Unlimited,
        MaxDepth = DepthCeiling,
        MaxVariableDepth = DepthCeiling,
        MaxVariables = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxSelections = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxIntrospectionFields = int.MaxValue,
        MaxCostAnonymous = int.MaxValue,
        MaxCostSignedIn = int.MaxValue,
        MaxValues = int.MaxValue,
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    /// <summary>What the parser reads: 64 levels, 4,000 tokens, 1,000 fields and 256 KiB by default.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>
    /// How many errors are reported, of validation and of variables alike, and whether they suggest names; 50 and yes by default. There
    /// are no suggestions where <see cref="AllowIntrospection"/> is off.
    /// </summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>
    /// How many levels deep the fields of an operation may nest once its fragments are expanded, from 1 to <see cref="DepthCeiling"/>. 15
    /// by default: what the introspection query of GraphiQL needs, and four connections in one another, which take three levels each.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxDepth { get; init => field = Depth(value); } = 15;

    /// <summary>
    /// How deep lists and objects may nest in the values of variables, from 1 to <see cref="DepthCeiling"/>; 64 by default, as for
    /// literals.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxVariableDepth { get; init => field = Depth(value); } = 64;

    /// <summary>How many variables an operation may declare. 100 by default.</summary>
    public int MaxVariables { get; init => field = NotNegative(value); } = 100;

    /// <summary>How many aliases an operation may have once its fragments are expanded. 30 by default.</summary>
    public int MaxAliases { get; init => field = NotNegative(value); } = 30;

    /// <summary>How many fields may stand at the root of an operation once its fragments are expanded. 20 by default.</summary>
    public int MaxRootFields { get; init => field = NotNegative(value); } = 20;

    /// <summary>How many directives may stand at one place. 4 by default.</summary>
    public int MaxDirectivesPerLocation { get; init => field = NotNegative(value); } = 4;

    /// <summary>How many directives a document may apply. 50 by default.</summary>
    public int MaxDirectives { get; init => field = NotNegative(value); } = 50;

    /// <summary>
    /// How many selections (fields, inline fragments and spreads) an operation may stand for once its fragments are expanded; those below
    /// an interface or union count for each object type they have to be looked at for. 10,000 by default.
    /// </summary>
    public int MaxSelections { get; init => field = NotNegative(value); } = 10_000;

    /// <summary>
    /// Whether <c>__schema</c> and <c>__type</c> may be asked for. True by default. Switched off, errors suggest no names either.
    /// <c>__typename</c> can be asked for in any case.
    /// </summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>
    /// How many of the lists <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> may nest in one another below
    /// <c>__schema</c> or <c>__type</c>, since from each a query can come back to types. 2 by default; the introspection query of the
    /// tools needs 1.
    /// </summary>
    public int MaxIntrospectionDepth { get; init => field = NotNegative(value); } = 2;

    /// <summary>
    /// How many fields may be asked for below <c>__schema</c> and <c>__type</c> once fragments are expanded, where those inside the lists
    /// of <see cref="MaxIntrospectionDepth"/> count ten times for each list. 5,000 by default; the introspection query of the tools needs
    /// about half.
    /// </summary>
    public int MaxIntrospectionFields { get; init => field = NotNegative(value); } = 5000;

    /// <summary>The greatest cost of an operation for a caller who is not signed in. 1,000 by default.</summary>
    public int MaxCostAnonymous { get; init => field = NotNegative(value); } = 1000;

    /// <summary>The greatest cost of an operation for a caller who is signed in. 5,000 by default.</summary>
    public int MaxCostSignedIn { get; init => field = NotNegative(value); } = 5000;

    /// <summary>
    /// How many values (objects and leaves) a response may be expected to hold, so that fields which cost nothing cannot fill the memory.
    /// 500,000 by default.
    /// </summary>
    public int MaxValues { get; init => field = NotNegative(value); } = 500_000;

    /// <summary>How many items a list is expected to have of which nothing better is known. 10 by default.</summary>
    public int AssumedListSize { get; init => field = NotNegative(value); } = 10;

    /// <summary>
    /// The longest time that an operation may take; then it is cancelled and answered with code <c>TIMEOUT</c>. 10 seconds by default.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><see cref="Validation"/> as it applies: without suggestions where there is no introspection.</summary>
    internal ValidationOptions EffectiveValidation => AllowIntrospection ? Validation : Validation with { Suggestions = false };

    private static int Depth(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DepthCeiling);
        return value;
    }

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
