using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Api.Hosting.Copies;

/// <summary>Progress for a log: a line for each step that is over, and one every five seconds between.</summary>
/// <param name="output">Where to.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<CopyProgress>
{
    private static readonly TimeSpan _often = TimeSpan.FromSeconds(5);

    private long _last = time.GetTimestamp();

    /// <inheritdoc/>
    public void Report(CopyProgress value)
    {
        if (value.Done < value.Total && time.GetElapsedTime(_last) < _often) return;
        _last = time.GetTimestamp();
        output.WriteLine(value.Done < value.Total ? FormattableString.Invariant($"{value.Step}: {value.Done:N0} of {value.Total:N0}") : FormattableString.Invariant($"{value.Step}: {value.Total:N0}"));
    }
}
