namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>Counts what is done and tells of it now and then.</summary>
/// <param name="progress">Is told.</param>
/// <param name="step">What is being done.</param>
/// <param name="total">How much there is to do.</param>
internal sealed class CopyMeter(IProgress<CopyProgress> progress, string step, long total)
{
    private const int Often = 4096;

    private long _done;

    /// <summary>One more is done.</summary>
    public void Count()
    {
        if (++_done % Often == 0) progress.Report(new CopyProgress(step, _done, Math.Max(total, _done + 1)));
    }

    /// <summary>All is done.</summary>
    /// <returns>How much it was.</returns>
    public long End()
    {
        if (_done > 0) progress.Report(new CopyProgress(step, _done, _done));
        return _done;
    }
}
