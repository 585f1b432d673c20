namespace Espalier;

/// <summary>
/// This static class says that <typeparamref name="T"/> marks the members of a union, where <typeparamref name="T"/> itself
/// may not know the engine.
/// </summary>
/// <typeparam name="T">The C# interface or abstract class.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnionTypeAttribute<T> : UnionTypeAttribute
{
    internal override Type ClrType => typeof(T);
}
