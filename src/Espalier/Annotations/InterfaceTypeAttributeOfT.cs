namespace Espalier;

/// <summary>
/// This static class says that <typeparamref name="T"/> is an interface type, where <typeparamref name="T"/> itself may not
/// know the engine.
/// </summary>
/// <typeparam name="T">The C# interface or abstract class.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceTypeAttribute<T> : InterfaceTypeAttribute
{
    internal override Type ClrType => typeof(T);
}
