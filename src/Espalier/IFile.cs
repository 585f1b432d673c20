namespace Espalier;

/// <summary>
/// A file that came with the request, the value of the scalar <c>Upload</c>. Its bytes are there before the first resolver runs and
/// are gone when the request ends; whoever needs them longer copies them. Name and content type are the sender's claims.
/// </summary>
public interface IFile
{
    /// <summary>The name the sender gave the file; empty where it gave none. Never to be used as a path.</summary>
    string Name { get; }

    /// <summary>The size in bytes.</summary>
    long Length { get; }

    /// <summary>The media type the sender named; null where it named none.</summary>
    string? ContentType { get; }

    /// <summary>The bytes from their beginning. May be called several times; the caller disposes each stream.</summary>
    /// <returns>A stream that reads and seeks.</returns>
    /// <exception cref="ObjectDisposedException">The request has ended.</exception>
    Stream OpenReadStream();

    /// <summary>Copies the bytes.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <exception cref="ObjectDisposedException">The request has ended.</exception>
    Task CopyToAsync(Stream target, CancellationToken cancellationToken = default);
}
