namespace RoadmapTracker.Data.Storage.Postgres;

/// <summary>Gives each change a moment later than that of any change this instance knows of, its own or another's.</summary>
/// <param name="time">The clock.</param>
internal sealed class CommitMoments(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _last = DateTimeOffset.UnixEpoch;

    /// <summary>The moment of a change that begins now, in UTC and whole microseconds.</summary>
    public DateTimeOffset Next()
    {
        lock (_gate)
        {
            DateTimeOffset now = Moments.Cut(time.GetUtcNow());
            return _last = now > _last ? now : _last.AddMicroseconds(1);
        }
    }

    /// <summary>Takes note of a change that has been made.</summary>
    public void Know(DateTimeOffset moment)
    {
        lock (_gate)
        {
            if (moment > _last) _last = moment;
        }
    }
}
