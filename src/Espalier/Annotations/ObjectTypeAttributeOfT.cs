namespace Espalier;

/// <summary>
/// This static class describes the object type bound to <typeparamref name="T"/>: its methods are fields, beside or in place
/// of the fields that the properties of <typeparamref name="T"/> give. Several classes may describe one type.
/// </summary>
/// <typeparam name="T">The CLR type whose instances are values of the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
    where T : class
{
    internal override Type ClrType => typeof(T);
}
