namespace Espalier;

/// <summary>
/// Only these callers may read the field or any field of the type. Without roles, any signed-in caller may. Several attributes
/// must all be met; within one attribute one of the roles is enough.
/// </summary>
/// <param name="roles">The roles of which the caller must have one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute(params string[] roles) : Attribute
{
    /// <summary>The roles; empty for any signed-in caller.</summary>
    public IReadOnlyList<string> Roles { get; } = roles;
}
