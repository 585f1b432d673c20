using System.Security.Cryptography;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>Where the contents of a database's uploaded files are, each under its SHA-256.</summary>
internal abstract class FileContents
{
    /// <summary>Reads a content, whatever it is by now.</summary>
    /// <returns>Its bytes; null when it is not there.</returns>
    public abstract Task<byte[]?> FindAsync(string hash, CancellationToken ct);

    /// <summary>Keeps a content that is not there, or is there no longer as it was.</summary>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="ct">Ends it.</param>
    public abstract Task KeepAsync(string hash, byte[] content, CancellationToken ct);

    /// <summary>What is wrong with a content.</summary>
    /// <returns>A line of text; null for a content that is there and as it was.</returns>
    public async Task<string?> FaultOfAsync(string hash, CancellationToken ct) => FaultOf(hash, await FindAsync(hash, ct));

    /// <summary>Copies contents to another place, where each is read back.</summary>
    /// <param name="hashes">Which.</param>
    /// <param name="to">The other place; what it has already stays.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Ends it; what has been copied stays, and harms nothing.</param>
    /// <exception cref="CopyException">One is not there, or not what it was.</exception>
    public async Task CopyAsync(IReadOnlyList<string> hashes, FileContents to, IProgress<CopyProgress> progress, CancellationToken ct)
    {
        for (int done = 0; done < hashes.Count; done++)
        {
            ct.ThrowIfCancellationRequested();
            string hash = hashes[done];
            progress.Report(new CopyProgress("copy files", done, hashes.Count));
            if (await to.FaultOfAsync(hash, ct) is null) continue;
            byte[]? content = await FindAsync(hash, ct);
            if (FaultOf(hash, content) is { } fault) throw new CopyException($"{fault} Put it back from an earlier backup.");
            await to.KeepAsync(hash, content!, ct);
            if (await to.FaultOfAsync(hash, ct) is { } lost) throw new CopyException($"What was copied is not sound: {lost}");
        }

        if (hashes.Count > 0) progress.Report(new CopyProgress("copy files", hashes.Count, hashes.Count));
    }

    private static string? FaultOf(string hash, byte[]? content)
    {
        if (content is null) return $"The content {hash} of an uploaded file is missing.";
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? null : $"The content {hash} of an uploaded file is not what it was.";
    }
}
