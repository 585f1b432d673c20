namespace RoadmapTracker.Data.Storage;

/// <summary>Where the data is and how much of the machine its connections may use.</summary>
public sealed record TrackerDataOptions
{
    /// <summary>Where the contents of uploaded files are unless it is said.</summary>
    public static readonly string DefaultFileFolder = Path.Combine("data", "files");

    /// <summary>
    /// The connection string; for SQLite <c>Data Source=…</c> with the path of the file, for PostgreSQL <c>Host=…;Database=…</c> and so on.
    /// </summary>
    public required string ConnectionString { get; init; }

    /// <summary>The folder for the contents of uploaded files.</summary>
    public string FileFolder { get; init; } = DefaultFileFolder;

    /// <summary>The most readers at a time; further requests wait their turn. PostgreSQL's pool says its own.</summary>
    public int ReaderLimit { get; init; } = Math.Max(4, Environment.ProcessorCount * 2);

    /// <summary>The most requests that may wait to read; further ones are refused with <see cref="ReadersBusyException"/>.</summary>
    public int ReaderQueueLimit { get; init; } = 256;

    /// <summary>How long a request may wait to read; it is refused then.</summary>
    public TimeSpan ReaderPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most writes that may wait; further ones are refused with <see cref="WriterBusyException"/>.</summary>
    public int WriterQueueLimit { get; init; } = 256;

    /// <summary>The most writes that SQLite commits together; 1 for each alone.</summary>
    public int WriterBatchLimit { get; init; } = 128;

    /// <summary>How long SQLite's writer may take up writes before it commits; what has been taken up is finished.</summary>
    public TimeSpan WriterBatchTime { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long PostgreSQL's writer tries to make a change while others are in its way or the server is away.</summary>
    public TimeSpan WriterPatience { get; init; } = TimeSpan.FromSeconds(10);
}
