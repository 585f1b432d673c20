namespace Espalier;

/// <summary>
/// The type in the schema, in place of the one derived from the C# type, such as <c>DateTime!</c> or <c>[EmailAddress!]</c>.
/// </summary>
/// <param name="type">A type reference of the GraphQL language. Its named type must exist in the schema.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>The type reference.</summary>
    public string Type { get; } = type;
}
