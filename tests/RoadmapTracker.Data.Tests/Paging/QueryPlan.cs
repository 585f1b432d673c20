using RoadmapTracker.Data.Tests.Storage;

namespace RoadmapTracker.Data.Tests.Paging;

/// <summary>How SQLite would run a statement.</summary>
internal static class QueryPlan
{
    /// <summary>What of it would take longer and longer; empty when nothing would.</summary>
    /// <param name="database">The database.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="growing">Tables that may not be walked through.</param>
    /// <param name="isWalked">Whether it reads along an index in its order, so that nothing may be sorted.</param>
    /// <param name="mayBeSorted">Whether what one parent has may be sorted before its limit.</param>
    public static string Faults(TestDatabase database, string statement, string[] growing, bool isWalked, bool mayBeSorted) => string.Join(
        '\n',
        database.Sql($"EXPLAIN QUERY PLAN {statement}").Where(step => IsWalk(step, growing) || IsSort(step, isWalked, mayBeSorted)).Select(step => $"{step}: {statement}"));

    private static bool IsWalk(string step, string[] growing)
    {
        string detail = step.Split('|')[3];
        bool isScan = detail.StartsWith("SCAN ", StringComparison.Ordinal) && !detail.Contains("USING", StringComparison.Ordinal);
        return isScan && (detail[5..] is "x" or "y" or "l" or "e" or "c" or "t" || growing.Contains(detail[5..]));
    }

    // Sorting the few rows of a page is fine (at the top of an edge's statement), sorting all there are before the limit is not.
    private static bool IsSort(string step, bool isWalked, bool mayBeSorted)
    {
        string[] parts = step.Split('|');
        bool isNested = parts[1] != "0";
        return parts[3].Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) && (isNested ? !mayBeSorted : isWalked);
    }
}
