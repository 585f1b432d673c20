using RoadmapTracker.Data.Storage.Copies;
using Spectre.Console;

namespace RoadmapTracker.Api.Hosting.Copies;

/// <summary>Progress for a terminal: a bar for each step.</summary>
/// <param name="bars">Where they are drawn.</param>
internal sealed class ProgressBars(ProgressContext bars) : IProgress<CopyProgress>
{
    private readonly Dictionary<string, ProgressTask> _steps = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Report(CopyProgress value)
    {
        if (!_steps.TryGetValue(value.Step, out var bar)) _steps.Add(value.Step, bar = bars.AddTask(Markup.Escape(value.Step)));
        bar.MaxValue = Math.Max(1, value.Total);
        bar.Value = value.Total == 0 ? 1 : value.Done;
    }
}
