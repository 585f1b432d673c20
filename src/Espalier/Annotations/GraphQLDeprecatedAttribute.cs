namespace Espalier;

/// <summary>Marks a field, an argument, an input field or an enum value as deprecated.</summary>
/// <param name="reason">Why, since when, and what to use instead.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>The reason.</summary>
    public string Reason { get; } = reason;
}
