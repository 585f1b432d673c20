namespace Espalier.Tests.Binding.Conference;

[UnionType<ISearchResult>]
public static class SearchResultType;

[InterfaceType<ITitled>]
public static class TitledType
{
    /// <summary>The heading's length.</summary>
    public static int HeadingLength([Parent] ITitled titled) => titled.Heading.Length;
}
