namespace Espalier;

/// <summary>This static class describes the enum <typeparamref name="T"/>, where it may not know the engine.</summary>
/// <typeparam name="T">The enum.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EnumTypeAttribute<T> : EnumTypeAttribute
    where T : struct, Enum
{
    internal override Type ClrType => typeof(T);
}
