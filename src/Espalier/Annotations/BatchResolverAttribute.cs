namespace Espalier;

/// <summary>
/// This method is called once for all parents of a scope: it takes <c>[Parent] IReadOnlyList&lt;T&gt;</c> and returns a list of
/// equal length in the same order. Elements of type <see cref="Slot{T}"/> can fail one parent alone.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
