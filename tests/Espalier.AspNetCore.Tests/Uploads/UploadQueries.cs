using System.Text;

namespace Espalier.AspNetCore.Tests.Uploads;

[QueryType]
public static class UploadQueries
{
    public static Task<FileEcho> EchoAsync(IFile file, ReceivedFiles received, CancellationToken cancellationToken)
        => ReadAsync(file, received, cancellationToken);

    public static Task<FileEcho[]> EchoAllAsync(IReadOnlyList<IFile> files, ReceivedFiles received, CancellationToken cancellationToken)
        => Task.WhenAll(files.Select(file => ReadAsync(file, received, cancellationToken)));

    public static async Task<IReadOnlyList<FileEcho>> SendAsync(LetterInput letter, ReceivedFiles received, CancellationToken cancellationToken)
    {
        var files = letter.Scan is { } scan ? [scan, .. letter.Enclosures ?? []] : letter.Enclosures ?? [];
        return await Task.WhenAll(files.Select(file => ReadAsync(file, received, cancellationToken)));
    }

    private static async Task<FileEcho> ReadAsync(IFile file, ReceivedFiles received, CancellationToken cancellationToken)
    {
        received.Add(file);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellationToken);
        using var reader = new StreamReader(file.OpenReadStream());
        return new FileEcho(
            file.Name, (int)file.Length, file.ContentType, Encoding.UTF8.GetString(copy.ToArray()), await reader.ReadToEndAsync(cancellationToken));
    }
}
