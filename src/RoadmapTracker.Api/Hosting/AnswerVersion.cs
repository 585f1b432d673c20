using Espalier.AspNetCore;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>
/// What answers rest on: the commits, and the day, since who sits on a roundtable is told as of today where no date is asked for.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class AnswerVersion(TimeProvider time) : ICommitListener, IDataVersion
{
    // More days than a date can count.
    private const int DayBits = 24;

    private long _data;

    /// <inheritdoc/>
    public long Current => (Volatile.Read(ref _data) << DayBits) | (uint)time.Today().DayNumber;

    /// <summary>Begins with the version of the data that was found at start.</summary>
    public void Begin(long dataVersion) => Volatile.Write(ref _data, dataVersion);

    /// <inheritdoc/>
    public void OnCommitted(Commit commit) => Volatile.Write(ref _data, commit.DataVersion);
}
