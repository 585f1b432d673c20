namespace Espalier;

/// <summary>Gives an enum its own name in the schema, or leaves members out. An enum without it is bound under its C# name.</summary>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public class EnumTypeAttribute : Attribute
{
    /// <summary>The name in the schema; null for the name of the enum.</summary>
    public string? Name { get; set; }

    /// <summary>The members that are not values in the schema, by their C# names.</summary>
    public string[] Ignore { get; set; } = [];

    /// <summary>The enum that is described; null for the one that carries the attribute.</summary>
    internal virtual Type? ClrType => null;
}
