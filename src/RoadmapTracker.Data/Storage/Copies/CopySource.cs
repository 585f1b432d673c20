using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>One state of a database, to be read row by row. Nobody who writes waits for it.</summary>
internal abstract class CopySource : IAsyncDisposable
{
    /// <summary>The tables whose rows are copied, in no order.</summary>
    public abstract Task<IReadOnlyList<CopyTable>> TablesAsync(CancellationToken ct);

    /// <summary>How many rows a table has.</summary>
    public abstract Task<long> CountAsync(CopyTable table, CancellationToken ct);

    /// <summary>
    /// The rows of a table in the order of its key, the values in the order of its columns and in the form in which SQLite stores them:
    /// null, <see cref="long"/> (numbers, truth values, moments as microseconds), <see cref="double"/>, <see cref="string"/> (texts, days)
    /// or an array of bytes (ids). The array is the same for every row.
    /// </summary>
    public abstract IAsyncEnumerable<object?[]> ReadAsync(CopyTable table, CancellationToken ct);

    /// <summary>Walks the whole audit.</summary>
    /// <returns>The chain after its last good entry, with what is wrong.</returns>
    protected abstract Task<AuditChain> WalkAuditAsync(CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>What is wrong with the audit.</summary>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>A line of text; null when nothing is, or the database is older than the audit.</returns>
    public async Task<string?> AuditFaultAsync(IProgress<CopyProgress> progress, CancellationToken ct)
    {
        const string Step = "check the audit";
        if (!(await TablesAsync(ct)).Any(table => table.Name == "audit_entry")) return null;
        progress.Report(new CopyProgress(Step, 0, 1));
        AuditChain chain = await WalkAuditAsync(ct);
        progress.Report(new CopyProgress(Step, 1, 1));
        return chain.Fault is { } fault ? $"The audit is not whole: {fault}." : null;
    }

    /// <summary>The hashes of the contents of all uploaded files, each once.</summary>
    public async Task<IReadOnlyList<string>> FileHashesAsync(CancellationToken ct)
    {
        if ((await TablesAsync(ct)).FirstOrDefault(table => table.Name == "stored_file") is not { } files) return [];
        int column = files.Columns.Index().First(column => column.Item == "content_hash").Index;
        SortedSet<string> hashes = new(StringComparer.Ordinal);
        await foreach (object?[] row in ReadAsync(files, ct)) hashes.Add((string)row[column]!);
        return [.. hashes];
    }

    /// <summary>What a table holds.</summary>
    /// <param name="table">The table.</param>
    /// <param name="step">What this is done for.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<TableContent> ContentAsync(CopyTable table, string step, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        using RowHash hash = new();
        CopyMeter meter = new(progress, $"{step} {table.Name}", await CountAsync(table, ct));
        await foreach (object?[] row in ReadAsync(table, ct))
        {
            hash.Add(row);
            meter.Count();
        }

        return new TableContent(table.Name, meter.End(), hash.Take());
    }
}
