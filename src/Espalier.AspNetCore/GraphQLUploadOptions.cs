namespace Espalier.AspNetCore;

/// <summary>
/// What requests with files may hold (GraphQL multipart request specification). They are served where the schema has the scalar
/// <c>Upload</c>; what exceeds a limit is answered with 413, or 400 where it is the request's shape, and names the limit.
/// </summary>
public sealed class GraphQLUploadOptions
{
    /// <summary>How many places in the variables files may take; one file may take several. 10 by default.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file in bytes. 10 MiB by default.</summary>
    public long MaxFileSize { get; set; } = 10 * 1024 * 1024;

    /// <summary>The largest size of all files of a request together, in bytes. 20 MiB by default.</summary>
    public long MaxTotalSize { get; set; } = 20 * 1024 * 1024;

    /// <summary>
    /// How many requests with files may be under way at once, so that their memory and temporary files are bounded together; another is
    /// answered with 503 and <c>Retry-After</c>. 32 by default.
    /// </summary>
    public int MaxConcurrent { get; set; } = 32;

    /// <summary>How many steps a path of the map may have, <c>variables</c> among them. 8 by default.</summary>
    public int MaxPathDepth { get; set; } = 8;

    /// <summary>How many bytes of each file are held in memory before the file goes to temporary storage. 32 KiB by default.</summary>
    public int MemoryThreshold { get; set; } = 32 * 1024;

    /// <summary>The folder for temporary files; null, the default, for the one of the system.</summary>
    public string? TemporaryFolder { get; set; }
}
