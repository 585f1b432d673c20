namespace RoadmapTracker.Data.Search;

/// <summary>Words that must stand together, one behind the other.</summary>
/// <param name="Words">The words, normalised: letters and digits only.</param>
/// <param name="MayBeBeginning">Whether the one word may also be the beginning of a longer one.</param>
internal sealed record SearchPhrase(IReadOnlyList<string> Words, bool MayBeBeginning);
