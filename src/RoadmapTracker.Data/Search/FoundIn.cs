namespace RoadmapTracker.Data.Search;

/// <summary>Where the words of a search must stand.</summary>
internal enum FoundIn
{
    /// <summary>Anywhere.</summary>
    Entry,

    /// <summary>All of them in the title.</summary>
    Title,

    /// <summary>Anywhere, but not all of them in the title.</summary>
    Body,
}
