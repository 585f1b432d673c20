namespace Benchmarks.Generated;

/// <summary>How much is made up.</summary>
/// <param name="Organisations">Organisations.</param>
/// <param name="Offers">Offers to volunteer.</param>
/// <param name="Records">Progress records; a tenth as many commitments.</param>
internal sealed record MadeUpSizes(int Organisations, int Offers, int Records)
{
    /// <summary>Commitments.</summary>
    public int Commitments => Math.Max(1, Records / 10);

    /// <summary>A small office, a lively follow-up, and more than the United Nations will ever need.</summary>
    /// <param name="tier">1, 2 or 3.</param>
    public static MadeUpSizes OfTier(int tier) => tier switch
    {
        1 => new(150, 300, 2_000),
        2 => new(40_000, 100_000, 300_000),
        3 => new(4_000_000, 10_000_000, 30_000_000),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "The tiers are 1, 2 and 3."),
    };
}
