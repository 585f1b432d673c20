using System.Text.RegularExpressions;
using RoadmapTracker.Data.Tests.Storage;

namespace RoadmapTracker.Data.Tests.Paging;

/// <summary>How PostgreSQL would run a statement if its tables were large.</summary>
internal static partial class QueryPlan
{
    // The tables are small here. What costs more than anything else is done only where there is no other way, which is what is asked.
    private const string AsIfLarge = """
        SET enable_seqscan = off; SET enable_sort = off; SET enable_incremental_sort = off; SET enable_bitmapscan = off; SET enable_hashjoin = off;
        SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan;
        """;

    /// <summary>What of it would take longer and longer; empty when nothing would.</summary>
    /// <param name="database">The database.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="growing">Tables that may not be walked through.</param>
    /// <param name="isWalked">Whether it reads along an index in its order, so that nothing may be sorted.</param>
    /// <param name="mayBeSorted">Whether what one parent has may be sorted before its limit.</param>
    public static string Faults(TestDatabase database, string statement, string[] growing, bool isWalked, bool mayBeSorted)
    {
        int parameters = Parameter().Matches(statement).Select(match => int.Parse(match.Groups["number"].ValueSpan, provider: null)).DefaultIfEmpty(0).Max();
        string arguments = parameters == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("NULL", parameters))})";
        List<string> plan = database.Sql($"{AsIfLarge} PREPARE asked AS {statement}; EXPLAIN EXECUTE asked{arguments}");
        bool isWalk = plan.Any(step => WholeTable().Match(step) is { Success: true } match && growing.Contains(match.Groups["table"].Value));
        bool isSort = plan.Where((step, i) => IsSort(step) && (isWalked || (!mayBeSorted && i > 0 && plan[i - 1].Contains("Limit", StringComparison.Ordinal)))).Any();
        return isWalk || isSort ? $"{string.Join('\n', plan)}\n{statement}" : "";
    }

    private static bool IsSort(string step) => step.Contains("Sort  (", StringComparison.Ordinal);

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"Seq Scan on (?<table>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeTable();
}
