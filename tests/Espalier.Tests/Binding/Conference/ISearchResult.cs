namespace Espalier.Tests.Binding.Conference;

/// <summary>What the search finds.</summary>
public interface ISearchResult : ITitled;
