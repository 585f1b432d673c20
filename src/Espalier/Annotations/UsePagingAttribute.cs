namespace Espalier;

/// <summary>
/// The field is a connection with <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>. The method takes
/// <c>PagingArguments</c> and returns <c>Page&lt;T&gt;</c>, or returns a whole list, which is then paged in memory.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>How many items a page holds when the caller says neither <c>first</c> nor <c>last</c>. 25 by default.</summary>
    public int DefaultPageSize { get; set; } = 25;

    /// <summary>The most items that a caller may ask for. 100 by default.</summary>
    public int MaxPageSize { get; set; } = 100;
}
