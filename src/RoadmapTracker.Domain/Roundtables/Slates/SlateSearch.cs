using System.Numerics;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// Finds the best slates, proved: the best comes from a flow of greatest gain (<see cref="SlateFlow"/>), the next ones from splitting
/// what is left after each (Lawler, 1972): the slates without its first member, those with its first but without its second, and so on.
/// Each part's best is known, so the best of these is the next. Nothing is estimated or drawn by lot.
/// </summary>
public static class SlateSearch
{
    /// <summary>The best slates, best first; of equal ones the one whose members' names come first.</summary>
    /// <param name="candidates">The candidates, in any order, each once.</param>
    /// <param name="size">The seats, 2 to 8.</param>
    /// <param name="weights">How much each criterion counts.</param>
    /// <param name="take">How many slates are wanted, at least 1.</param>
    /// <returns>As many as are wanted, or all there are; none when there are fewer candidates than seats.</returns>
    public static IReadOnlyList<ChampionSlate> Best(IReadOnlyCollection<SlateCandidate> candidates, int size, CriterionWeights weights, int take)
    {
        SlateCandidate[] byName = [.. candidates];
        Array.Sort(byName, SlateCandidate.ByName);
        SlateFlow flow = new(byName, size, weights);
        PriorityQueue<Part, BigInteger> parts = new(Comparer<BigInteger>.Create(static (left, right) => right.CompareTo(left)));
        Add([], []);
        List<ChampionSlate> slates = [];
        while (slates.Count < take && parts.TryDequeue(out Part? part, out _))
        {
            slates.Add(SlateOf(part.Best, slates.Count + 1));
            if (slates.Count == take) break;
            HashSet<int> within = [.. part.Within];
            foreach (int member in part.Best.Where(member => !part.Within.Contains(member)))
            {
                Add([.. within], [.. part.Without, member]);
                within.Add(member);
            }
        }

        return slates;

        void Add(HashSet<int> within, HashSet<int> without)
        {
            if (byName.Length - without.Count < size) return;
            int[] best = flow.Best(within, without);
            parts.Enqueue(new Part(best, within, without), flow.GainOf(best));
        }

        ChampionSlate SlateOf(int[] members, int rank)
        {
            SlateCandidate[] chosen = [.. members.Select(member => byName[member])];
            return new ChampionSlate(rank, chosen, SlateScore.Of(chosen, weights));
        }
    }

    /// <summary>How many slates there are to choose from.</summary>
    public static double CountOf(int candidates, int size)
    {
        double count = 1;
        for (int i = 1; i <= size; i++) count = count * (candidates - size + i) / i;
        return Math.Max(0, Math.Round(count));
    }

    private sealed record Part(int[] Best, HashSet<int> Within, HashSet<int> Without);
}
