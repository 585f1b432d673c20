using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Data.Tests.Storage.Copies;

/// <summary>Hears of progress at once, on the thread that makes it.</summary>
internal sealed class ListedProgress(Action<CopyProgress>? heard = null) : IProgress<CopyProgress>
{
    public void Report(CopyProgress value) => heard?.Invoke(value);
}
