using System.Collections.Concurrent;

namespace Espalier.Execution;

/// <summary>
/// Ends requests that take too long or whose callers go away. Sources of cancellation are used again: a new one with its timer and its
/// link to the caller costs more than all else that a small request needs.
/// </summary>
/// <param name="timeout">How long a request may take.</param>
internal sealed class Deadlines(TimeSpan timeout)
{
    private const int MaxIdle = 64;

    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    /// <summary>Begins to wait; the caller disposes the deadline when the request has ended.</summary>
    public Deadline Begin(CancellationToken caller)
    {
        if (!_idle.TryDequeue(out var source))
        {
            source = new CancellationTokenSource();
        }

        source.CancelAfter(timeout);
        return new Deadline(this, source, caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source));
    }

    private void End(CancellationTokenSource source)
    {
        // One that was cancelled is seen to be so by whoever still holds its token, and is never used again.
        if (_idle.Count < MaxIdle && source.TryReset())
        {
            _idle.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }

    /// <summary>The end of one request.</summary>
    internal readonly struct Deadline(Deadlines owner, CancellationTokenSource source, CancellationTokenRegistration caller) : IDisposable
    {
        /// <summary>Cancelled at the end; not to be held after the request.</summary>
        public CancellationToken Token => source.Token;

        public bool HasPassed => source.IsCancellationRequested;

        public void Dispose()
        {
            caller.Dispose();
            owner.End(source);
        }
    }
}
