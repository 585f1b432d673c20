namespace Espalier.Language;

/// <summary>
/// How much one document may ask of the parser. Each limit is counted while reading, so a document over a limit is
/// refused without being read to its end.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The greatest <see cref="MaxDepth"/> that can be set: what a thread stack of half a megabyte holds with room to spare.</summary>
    public const int DepthCeiling = 256;

    /// <summary>The limits for documents of clients: 64 levels, 4,000 tokens, 1,000 fields, 256 KiB.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For trusted text, such as a schema of our own: bounded only in depth, by <see cref="DepthCeiling"/>.</summary>
    public static ParserOptions Unlimited { get; } = new()
    {
        MaxDepth = DepthCeiling,
        MaxTokens = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxBytes = int.MaxValue,
    };

    /// <summary>
    /// How deep selection sets, list values, input objects and list types may nest in one another, from 1 to
    /// <see cref="DepthCeiling"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DepthCeiling);
            field = value;
        }
    } = 64;

    /// <summary>How many lexical tokens a document may have; comments, commas and white space are not tokens.</summary>
    public int MaxTokens { get; init; } = 4000;

    /// <summary>How many fields all selection sets of a document may hold together.</summary>
    public int MaxFields { get; init; } = 1000;

    /// <summary>How many bytes of UTF-8 a document may have.</summary>
    public int MaxBytes { get; init; } = 256 * 1024;
}
