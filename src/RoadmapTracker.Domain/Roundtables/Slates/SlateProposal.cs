using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>Slates of Champions as they are proposed for a roundtable from what is known now. The Office decides.</summary>
public sealed class SlateProposal
{
    private SlateProposal(IReadOnlyList<SlateCandidate> candidates, int size, CriterionWeights weights, IReadOnlyList<ChampionSlate> slates)
    {
        Candidates = candidates;
        Size = size;
        Weights = weights;
        Slates = slates;
        Fingerprint = FingerprintOf(candidates, size, weights);
    }

    /// <summary>Those that could be chosen, by name.</summary>
    public IReadOnlyList<SlateCandidate> Candidates { get; }

    /// <summary>The seats wanted.</summary>
    public int Size { get; }

    /// <summary>How much each criterion counts.</summary>
    public CriterionWeights Weights { get; }

    /// <summary>The best slates, best first; none when there are fewer candidates than seats.</summary>
    public IReadOnlyList<ChampionSlate> Slates { get; }

    /// <summary>SHA-256 in hexadecimal digits of all that the proposal rests on: it differs whenever anything of that differs.</summary>
    public string Fingerprint { get; }

    /// <summary>Proposes slates.</summary>
    /// <param name="candidates">The candidates, in any order, each once.</param>
    /// <param name="size">The seats, 2 to 8.</param>
    /// <param name="weights">How much each criterion counts.</param>
    /// <param name="take">How many slates are wanted, 1 to 20.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="InvalidInput">The size or the number of slates is out of range.</exception>
    public static SlateProposal Of(IEnumerable<SlateCandidate> candidates, int size, CriterionWeights weights, int take)
    {
        if (size is < ChampionSlate.SmallestSize or > ChampionSlate.LargestSize)
            throw new InvalidInput("size", $"A slate has {ChampionSlate.SmallestSize} to {ChampionSlate.LargestSize} seats.");
        if (take is < 1 or > MostSlates) throw new InvalidInput("take", $"1 to {MostSlates} slates can be asked for.");
        SlateCandidate[] byName = [.. candidates];
        Array.Sort(byName, SlateCandidate.ByName);
        return new SlateProposal(byName, size, weights, SlateSearch.Best(byName, size, weights, take));
    }

    /// <summary>The most slates that can be asked for.</summary>
    public const int MostSlates = 20;

    /// <summary>What the ranking rests on, in words.</summary>
    public string Explanation => Slates.Count == 0
        ? $"{Candidates.Count} organisations have offered to lead; a slate of {Size} cannot be filled."
        : $"The best of {SlateSearch.CountOf(Candidates.Count, Size).ToString("N0", CultureInfo.InvariantCulture)} slates of {Size} that {Candidates.Count} candidates allow, "
            + "proved: no other has a higher total, and of equal ones those whose members' names come first are listed first.";

    private static string FingerprintOf(IEnumerable<SlateCandidate> candidates, int size, CriterionWeights weights)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{size} {weights.Experience} {weights.Engagement} {weights.GeographicDiversity} {weights.StakeholderDiversity}\n");
        foreach (SlateCandidate candidate in candidates)
            text.Append(CultureInfo.InvariantCulture, $"{candidate.OrganisationId} {candidate.SortName} {candidate.Kind} {candidate.Group} {candidate.Experience} {candidate.Engagement}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
