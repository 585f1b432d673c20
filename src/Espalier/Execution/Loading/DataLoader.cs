namespace Espalier.Execution.Loading;

/// <summary>Collects keys and loads them together. One instance belongs to one request.</summary>
public abstract class DataLoader
{
    private protected DataLoader()
    {
    }

    /// <summary>Loads what is waiting. Failures go to those who wait for a key, never to the caller.</summary>
    internal abstract ValueTask FlushAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what was loaded, since a mutation may have changed it.</summary>
    internal abstract void Forget();
}
