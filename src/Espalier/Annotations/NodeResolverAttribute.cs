namespace Espalier;

/// <summary>
/// This method finds an object of its type by its key, a <see cref="Guid"/>; null means that there is none that the caller may
/// read. The type then implements <c>Node</c>, its <c>Id</c> becomes a global id, and <c>node(id:)</c> and <c>nodes(ids:)</c>
/// find it. With <see cref="BatchResolverAttribute"/> it takes <c>IReadOnlyList&lt;Guid&gt;</c> and returns a list of equal
/// length and order.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
