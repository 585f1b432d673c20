using RoadmapTracker.Data.Files;

namespace RoadmapTracker.Data.Storage.Copies;

/// <summary>The contents of uploaded files in the folder of the service.</summary>
/// <param name="folder">The folder; made when the first content is kept.</param>
internal sealed class FolderContents(string folder) : FileContents
{
    private readonly FileStore _store = new(folder, TimeProvider.System);

    /// <inheritdoc/>
    public override async Task<byte[]?> FindAsync(string hash, CancellationToken ct)
    {
        await using FileStream? file = _store.Open(hash);
        if (file is null) return null;
        byte[] content = new byte[file.Length];
        await file.ReadExactlyAsync(content, ct);
        return content;
    }

    /// <inheritdoc/>
    public override async Task KeepAsync(string hash, byte[] content, CancellationToken ct) => await _store.RenewAsync(content, ct);
}
