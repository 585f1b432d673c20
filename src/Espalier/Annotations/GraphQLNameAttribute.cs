namespace Espalier;

/// <summary>The name in the schema, in place of the one derived from the C# name.</summary>
/// <param name="name">A GraphQL name.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
