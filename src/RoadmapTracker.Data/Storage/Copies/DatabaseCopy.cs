using System.Runtime.CompilerServices;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>Copies all rows of one database into another of any kind, and shows that they are the same.</summary>
internal static class DatabaseCopy
{
    /// <summary>Copies and checks. The target is not committed yet.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="target">Where to; empty.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it; the target is then to be disposed.</param>
    /// <returns>What each table holds, in both.</returns>
    /// <exception cref="CopyException">The databases have different tables, or what was read back is not what was written.</exception>
    public static async Task<IReadOnlyList<TableContent>> RunAsync(
        CopySource source, CopyTarget target, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        IReadOnlyList<CopyTable> tables = await target.TablesAsync(ct);
        RequireSame(await source.TablesAsync(ct), tables);
        List<TableContent> contents = [];
        foreach (CopyTable table in tables)
        {
            using RowHash hash = new();
            CopyMeter meter = new(progress, $"copy {table.Name}", await source.CountAsync(table, ct));
            await target.WriteAsync(table, PassAsync(source, table, hash, meter, ct), ct);
            contents.Add(new TableContent(table.Name, meter.End(), hash.Take()));
        }

        await target.CompleteAsync(progress, ct);
        await RequireAsync(target, contents, progress, ct);
        return contents;
    }

    /// <summary>Reads a database and requires that it holds what is said.</summary>
    /// <exception cref="CopyException">It does not.</exception>
    public static async Task RequireAsync(
        CopySource source, IReadOnlyList<TableContent> contents, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        IReadOnlyList<CopyTable> tables = await source.TablesAsync(ct);
        foreach (TableContent expected in contents)
        {
            CopyTable table = tables.FirstOrDefault(table => table.Name == expected.Table)
                ?? throw new CopyException($"The table {expected.Table} is missing.");
            TableContent found = await source.ContentAsync(table, "check", progress, ct);
            if (found != expected)
                throw new CopyException($"The table {table.Name} is not what it should be: {found.Rows} rows instead of {expected.Rows}, hash {found.Hash} instead of {expected.Hash}.");
        }
    }

    private static async IAsyncEnumerable<object?[]> PassAsync(
        CopySource source, CopyTable table, RowHash hash, CopyMeter meter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (object?[] row in source.ReadAsync(table, ct))
        {
            hash.Add(row);
            meter.Count();
            yield return row;
        }
    }

    private static void RequireSame(IReadOnlyList<CopyTable> from, IReadOnlyList<CopyTable> to)
    {
        string[] theirs = Describe(from);
        string[] ours = Describe(to);
        string[] different = [.. theirs.Except(ours, StringComparer.Ordinal), .. ours.Except(theirs, StringComparer.Ordinal)];
        if (different.Length > 0)
            throw new CopyException($"The databases are of different versions of this program; they differ in {string.Join(", ", different.Order(StringComparer.Ordinal))}. Start this version once on the older one.");
    }

    private static string[] Describe(IReadOnlyList<CopyTable> tables)
        => [.. tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}"))];
}
