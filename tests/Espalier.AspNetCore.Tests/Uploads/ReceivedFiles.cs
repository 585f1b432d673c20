using System.Collections.Concurrent;

namespace Espalier.AspNetCore.Tests.Uploads;

/// <summary>The files that resolvers were given, and what lay in the temporary folder then.</summary>
public sealed class ReceivedFiles(string folder)
{
    private readonly ConcurrentQueue<IFile> _files = [];
    private int _mostStored;

    public IReadOnlyCollection<IFile> Files => _files;

    public int MostStored => Volatile.Read(ref _mostStored);

    public int Stored => Directory.GetFiles(folder).Length;

    public void Add(IFile file)
    {
        _files.Enqueue(file);
        _mostStored = Math.Max(_mostStored, Stored);
    }

    public Task WaitUntilGoneAsync(CancellationToken cancellationToken) => WaitAsync(() => Stored == 0, cancellationToken);

    public Task WaitUntilStoredAsync(CancellationToken cancellationToken, int count = 1) => WaitAsync(() => Stored >= count, cancellationToken);

    private static async Task WaitAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        while (!condition()) await Task.Delay(10, patience.Token);
    }
}
