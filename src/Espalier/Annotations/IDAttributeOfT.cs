namespace Espalier;

/// <summary>
/// In the schema this is the opaque global id of the object type bound to <typeparamref name="T"/>, in C# its key, a
/// <see cref="Guid"/>. An id of another type is refused with code <c>BAD_REQUEST</c>.
/// </summary>
/// <typeparam name="T">The CLR type of the object that the id points to.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class IDAttribute<T> : IDAttribute
{
    internal override Type ClrType => typeof(T);
}
