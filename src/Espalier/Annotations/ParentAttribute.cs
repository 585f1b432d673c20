namespace Espalier;

/// <summary>
/// This parameter is the object whose field is resolved, or <see cref="IReadOnlyList{T}"/> of all of them in a method under
/// <see cref="BatchResolverAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute
{
    /// <summary>The method may look at any property of the parent.</summary>
    public ParentAttribute()
    {
    }

    /// <summary>
    /// The method looks at these properties of the parent and at no others, so that whoever read the parent need not have filled them
    /// (see <see cref="Relay.PagingArguments.ItemProperties"/>).
    /// </summary>
    /// <param name="requires">The names of properties of the parent.</param>
    public ParentAttribute(params string[] requires) => Requires = requires;

    /// <summary>The properties that the method looks at; null when it may look at any.</summary>
    public IReadOnlyList<string>? Requires { get; }
}
