using Espalier.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Uploads;

/// <summary>A file of a multipart request: in pooled memory while it is small, else in a temporary file that lives as long as this.</summary>
internal sealed class UploadedFile(string name, string? contentType, GraphQLUploadOptions options) : IFile, IAsyncDisposable
{
    private readonly PooledBytes _memory = new(4096);
    private FileStream? _storage;
    private bool _isDisposed;

    public string Name => name;

    public string? ContentType => contentType;

    public long Length { get; private set; }

    /// <summary>Whether the bytes went to a temporary file.</summary>
    public bool IsStored => _storage is not null;

    /// <summary>Appends what the body brings, up to its end.</summary>
    /// <param name="body">The body of one part.</param>
    /// <param name="totalBefore">How many bytes the files before it have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RequestRefusedException">There are more bytes than allowed.</exception>
    public async Task FillAsync(Stream body, long totalBefore, CancellationToken cancellationToken)
    {
        while (await body.ReadAsync(_memory.Free(), cancellationToken) is var count and > 0)
        {
            _memory.Advance(count);
            Length += count;
            if (Length > options.MaxFileSize)
                throw TooLarge($"A file is larger than the {options.MaxFileSize} bytes allowed (MaxFileSize).");
            if (totalBefore + Length > options.MaxTotalSize)
                throw TooLarge($"The files together are larger than the {options.MaxTotalSize} bytes allowed (MaxTotalSize).");
            if (IsStored || Length > options.MemoryThreshold) await StoreAsync(cancellationToken);
        }

        if (_storage is not null) await _storage.FlushAsync(cancellationToken);
    }

    public Stream OpenReadStream()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _storage is null
            ? new MemoryStream(_memory.Memory.ToArray(), writable: false)
            : new FileStream(_storage.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096, useAsync: true);
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        await using var source = OpenReadStream();
        await source.CopyToAsync(target, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _memory.Dispose();
        if (_storage is not null) await _storage.DisposeAsync();
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        _storage ??= CreateStorage(options.TemporaryFolder ?? Path.GetTempPath());
        await _storage.WriteAsync(_memory.Memory, cancellationToken);
        _memory.Clear();
    }

    private static FileStream CreateStorage(string folder)
    {
        var settings = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(folder, Path.GetRandomFileName()), settings);
    }

    private static RequestRefusedException TooLarge(string message) => new(message, StatusCodes.Status413PayloadTooLarge);
}
