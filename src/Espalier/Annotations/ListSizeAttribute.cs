namespace Espalier;

/// <summary>
/// How many items the list is expected to have where no argument says so, for the cost of operations. Without it a connection is expected
/// to have its default page, another list <c>RequestLimits.AssumedListSize</c>.
/// </summary>
/// <param name="size">The number of items; not negative.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute(int size) : Attribute
{
    /// <summary>The number of items.</summary>
    public int Size { get; } = size;
}
