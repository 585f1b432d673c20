namespace Espalier;

/// <summary>What the field adds to the cost of an operation each time it is resolved.</summary>
/// <param name="weight">The cost of one resolution; a plain property has 0, a field with a resolver of its own 1.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The cost of one resolution.</summary>
    public double Weight { get; } = weight;
}
