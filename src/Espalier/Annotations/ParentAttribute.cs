namespace Espalier;

/// <summary>
/// This parameter is the object whose field is resolved, or <see cref="IReadOnlyList{T}"/> of all of them in a method under
/// <see cref="BatchResolverAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
