namespace Espalier;

/// <summary>
/// This C# interface or abstract class is an interface type. The object types bound to its implementations implement it in
/// the schema.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public class InterfaceTypeAttribute : Attribute
{
    /// <summary>The name in the schema; null for the name of the CLR type without a leading <c>I</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The properties that are not fields, by their C# names.</summary>
    public string[] Ignore { get; set; } = [];

    /// <summary>The CLR type that is described; null for the one that carries the attribute.</summary>
    internal virtual Type? ClrType => null;
}
