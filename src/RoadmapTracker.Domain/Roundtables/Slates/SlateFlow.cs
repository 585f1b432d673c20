using System.Numerics;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// The best slate as a flow: each seat flows from a regional group over a candidate to a kind of stakeholder. A candidate gains its scores,
/// each further seat of a group or kind gains less than the one before, so filling seat after seat along the path of greatest gain, on
/// which earlier choices may be exchanged, ends at the greatest sum there is (Jewell, 1958; Busacker and Gowen, 1961). Candidates of one
/// group and kind differ only in their scores, so at most 48 classes of them are walked, whatever their number.
/// </summary>
internal sealed class SlateFlow
{
    private const int Source = 0;

    private readonly int _size;
    private readonly int _tieBits;
    private readonly int _groups;
    private readonly int _sink;
    private readonly int[] _groupOf;
    private readonly int[] _kindOf;
    private readonly bool[] _isGroup;
    private readonly BigInteger[] _gains;
    private readonly int[] _byGain;
    private readonly BigInteger _groupUnit;
    private readonly BigInteger _kindUnit;

    /// <param name="candidates">The candidates by name; all numbers of candidates are places in this list.</param>
    /// <param name="size">The seats.</param>
    /// <param name="weights">How much each criterion counts.</param>
    public SlateFlow(IReadOnlyList<SlateCandidate> candidates, int size, CriterionWeights weights)
    {
        _size = size;
        // Below the score stands a number that has a bit for each candidate, the first by name the highest: of two slates with the same
        // score it is higher for the one whose names come first, and it is never the same for two slates.
        _tieBits = candidates.Count;
        RegionalGroup?[] groups = [.. candidates.Select(candidate => candidate.Group).Distinct()];
        OrganisationKind[] kinds = [.. candidates.Select(candidate => candidate.Kind).Distinct()];
        _groups = groups.Length;
        _sink = 1 + groups.Length + kinds.Length;
        _groupOf = [.. candidates.Select(candidate => 1 + Array.IndexOf(groups, candidate.Group))];
        _kindOf = [.. candidates.Select(candidate => 1 + groups.Length + Array.IndexOf(kinds, candidate.Kind))];
        _isGroup = [.. groups.Select(group => group is not null)];
        long scores = SlateMeasure.MostScores(size), mostGroups = SlateMeasure.MostGroups(size), mostKinds = SlateMeasure.MostKinds(size);
        _groupUnit = (BigInteger)(weights.GeographicDiversity * scores * mostKinds) << _tieBits;
        _kindUnit = (BigInteger)(weights.StakeholderDiversity * scores * mostGroups) << _tieBits;
        _gains =
        [
            .. candidates.Select((candidate, place) =>
                ((BigInteger)(((long)weights.Experience * (candidate.Experience ?? 0) + (long)weights.Engagement * (candidate.Engagement ?? 0)) * mostGroups * mostKinds) << _tieBits)
                + (BigInteger.One << (_tieBits - 1 - place))),
        ];
        _byGain = [.. Enumerable.Range(0, candidates.Count).OrderByDescending(candidate => _gains[candidate])];
    }

    /// <summary>The best slate of those that have some candidates and lack others.</summary>
    /// <param name="within">Who has to be in it; fewer than there are seats.</param>
    /// <param name="without">Who must not be; enough others are left.</param>
    /// <returns>The members, in order.</returns>
    public int[] Best(HashSet<int> within, HashSet<int> without)
    {
        // Those who have to be in it come before anybody else of their class, and no gain outweighs theirs.
        BigInteger outweighing = BigInteger.One << (_tieBits + 64);
        Dictionary<(int Group, int Kind), List<int>> classes = [];
        foreach (int candidate in _byGain.Where(within.Contains).Concat(_byGain.Where(candidate => !within.Contains(candidate) && !without.Contains(candidate))))
        {
            (int, int) key = (_groupOf[candidate], _kindOf[candidate]);
            if (!classes.TryGetValue(key, out List<int>? members)) classes.Add(key, members = []);
            if (members.Count < _size) members.Add(candidate);
        }

        Seats seats = new([.. classes.Select(pair => new CandidateClass(
            pair.Key.Group, pair.Key.Kind, [.. pair.Value], [.. pair.Value.Select(candidate => within.Contains(candidate) ? _gains[candidate] + outweighing : _gains[candidate])]))], _sink + 1);
        for (int seat = 0; seat < _size; seat++) Fill(seats);
        int[] best = [.. seats.Classes.SelectMany(item => item.Candidates.Take(item.Taken))];
        Array.Sort(best);
        return best;
    }

    /// <summary>By what slates are ordered: the score, below it the order of names.</summary>
    public BigInteger GainOf(IReadOnlyList<int> members)
    {
        BigInteger gain = members.Aggregate(BigInteger.Zero, (sum, member) => sum + _gains[member]);
        gain += _groupUnit * SlateMeasure.Comparisons(_size, members.Select(member => _groupOf[member]).Where(group => _isGroup[group - 1]).CountBy(group => group).Select(pair => pair.Value));
        return gain + _kindUnit * SlateMeasure.Comparisons(_size, members.Select(member => _kindOf[member]).CountBy(kind => kind).Select(pair => pair.Value));
    }

    private void Fill(Seats seats)
    {
        // Bellman and Ford: a way back along a class gives a candidate up, so gains may be negative.
        BigInteger?[] reached = new BigInteger?[_sink + 1];
        (int From, CandidateClass? Over)[] came = new (int, CandidateClass?)[_sink + 1];
        for (int group = 1; group <= _groups; group++)
        {
            reached[group] = _isGroup[group - 1] ? _groupUnit * SlateMeasure.Gain(_size, seats.At[group]) : BigInteger.Zero;
            came[group] = (Source, null);
        }

        for (bool better = true; better;)
        {
            better = false;
            foreach (CandidateClass item in seats.Classes)
            {
                if (item.Taken < item.Candidates.Length) better |= Reach(item.Group, item.Kind, item.Gains[item.Taken], item);
                if (item.Taken > 0) better |= Reach(item.Kind, item.Group, -item.Gains[item.Taken - 1], item);
            }
        }

        for (int kind = _groups + 1; kind < _sink; kind++) Reach(kind, _sink, _kindUnit * SlateMeasure.Gain(_size, seats.At[kind]), over: null);
        int last = came[_sink].From;
        seats.At[last]++;
        int place = last;
        while (came[place] is { From: not Source, Over: { } over } step)
        {
            over.Taken += place == over.Kind ? 1 : -1;
            place = step.From;
        }

        seats.At[place]++;

        bool Reach(int from, int to, BigInteger gain, CandidateClass? over)
        {
            if (reached[from] is not { } before || (reached[to] is { } known && known >= before + gain)) return false;
            reached[to] = before + gain;
            came[to] = (from, over);
            return true;
        }
    }

    /// <summary>The candidates of one group and kind, the best first, and how many of them are in.</summary>
    private sealed class CandidateClass(int group, int kind, int[] candidates, BigInteger[] gains)
    {
        public int Group { get; } = group;

        public int Kind { get; } = kind;

        public int[] Candidates { get; } = candidates;

        public BigInteger[] Gains { get; } = gains;

        public int Taken { get; set; }
    }

    /// <summary>The seats filled so far: by class, and how many at each group and kind.</summary>
    private sealed class Seats(CandidateClass[] classes, int places)
    {
        public CandidateClass[] Classes { get; } = classes;

        public int[] At { get; } = new int[places];
    }
}
