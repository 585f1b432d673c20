namespace Espalier;

/// <summary>The description in the schema, in place of the XML documentation.</summary>
/// <param name="description">Markdown, as the specification asks.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description.</summary>
    public string Description { get; } = description;
}
