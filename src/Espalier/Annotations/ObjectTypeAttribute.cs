namespace Espalier;

/// <summary>
/// This class or record is an object type. Its public readable properties are fields.
/// </summary>
/// <remarks>
/// A type that the engine may not know, such as an entity of a domain project, is described from outside with
/// <see cref="ObjectTypeAttribute{T}"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class ObjectTypeAttribute : Attribute
{
    /// <summary>The name in the schema; null for the name of the CLR type.</summary>
    public string? Name { get; set; }

    /// <summary>The properties that are not fields, by their C# names.</summary>
    public string[] Ignore { get; set; } = [];

    /// <summary>Whether properties become fields unless they are left out. True by default.</summary>
    public bool Implicit { get; set; } = true;

    /// <summary>The properties that are fields where <see cref="Implicit"/> is false, by their C# names.</summary>
    public string[] Fields { get; set; } = [];

    /// <summary>The CLR type that is described; null for the one that carries the attribute.</summary>
    internal virtual Type? ClrType => null;
}
