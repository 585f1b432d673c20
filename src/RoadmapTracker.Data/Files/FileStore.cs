using System.Security.Cryptography;

namespace RoadmapTracker.Data.Files;

/// <summary>
/// The contents of files in a folder that no web server knows, each under the SHA-256 of its bytes: equal contents are kept once, and
/// a content never changes. A content is whole or not there.
/// </summary>
/// <param name="folder">The folder; made where it is not there.</param>
/// <param name="time">The clock.</param>
public sealed class FileStore(string folder, TimeProvider time)
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int HashLength = 64;

    // Contents that are found to be there already must not go before they have an entry.
    private readonly Lock _gate = new();

    /// <summary>Keeps a content durably.</summary>
    /// <returns>Its SHA-256 in lower-case hexadecimal.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return IsKept(hash) ? hash : await WriteAsync(hash, content, ct);
    }

    /// <summary>Keeps a content durably in place of what is under its hash, which may not be it any longer.</summary>
    /// <returns>Its SHA-256 in lower-case hexadecimal.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Task<string> RenewAsync(ReadOnlyMemory<byte> content, CancellationToken ct) => WriteAsync(Convert.ToHexStringLower(SHA256.HashData(content.Span)), content, ct);

    /// <summary>Has a content lie as long as one that was kept just now.</summary>
    /// <param name="hash">Its hash; it need not be there.</param>
    public void Touch(string hash) => IsKept(hash);

    /// <summary>Opens a content; null when it is not there.</summary>
    public FileStream? Open(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 16 * 1024, useAsync: true);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes contents that have lain without an entry, and drafts that nobody finished.</summary>
    /// <param name="entered">The hashes that have an entry.</param>
    /// <param name="age">How long they must have lain.</param>
    /// <returns>How many contents were removed.</returns>
    public int Sweep(IReadOnlySet<string> entered, TimeSpan age)
    {
        if (!Directory.Exists(folder)) return 0;
        var before = time.GetUtcNow().UtcDateTime - age;
        var removed = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (entered.Contains(Path.GetFileName(file))) continue;
            lock (_gate)
            {
                if (File.GetLastWriteTimeUtc(file) >= before) continue;
                File.Delete(file);
                removed++;
            }
        }

        return removed;
    }

    private bool IsKept(string hash)
    {
        lock (_gate)
        {
            var path = PathOf(hash);
            if (!File.Exists(path)) return false;
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return true;
        }
    }

    private async Task<string> WriteAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var path = PathOf(hash);
        Make(Path.GetDirectoryName(path)!);
        var draft = Path.Combine(Make(Path.Combine(folder, "incoming")), Path.GetRandomFileName());
        try
        {
            await WriteFileAsync(draft, content, ct);
            File.Move(draft, path, overwrite: true);
            FolderEntries.Flush(Path.GetDirectoryName(path)!);
            FolderEntries.Flush(folder);
        }
        finally
        {
            File.Delete(draft);
        }

        return hash;
    }

    private string PathOf(string hash)
        => hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash)
            : throw new ArgumentException("This is no SHA-256.", nameof(hash));

    private static string Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnersFolder);
        return path;
    }

    private static async Task WriteFileAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, PreallocationSize = content.Length };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersFile;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(content, ct);
        file.Flush(flushToDisk: true);
    }
}
