namespace Espalier;

/// <summary>
/// In the schema this is an <c>ID</c>. On a <see cref="Guid"/> property of an object type it is the global id of that type; on a
/// <c>NodeId</c> parameter the id of any type; on a string it is passed as it is. To accept ids of one type only, say
/// <see cref="IDAttribute{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public class IDAttribute : Attribute
{
    /// <summary>The CLR type whose ids these are; null for the declaring type.</summary>
    internal virtual Type? ClrType => null;
}
