using System.Runtime.InteropServices;

namespace Espalier;

/// <summary>
/// One result of a batch: a value, or the failure of that parent alone. A plain list is enough for a batch that succeeds or
/// fails as a whole.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Slot<T>
{
    private Slot(T? value, Exception? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; the default of <typeparamref name="T"/> for a failure.</summary>
    public T? Value { get; }

    /// <summary>The failure; null for a value. Shown as it is when it is a <see cref="GraphQLException"/>, else masked.</summary>
    public Exception? Error { get; }

    /// <summary>A parent whose field failed.</summary>
    public static Slot<T> Failed(Exception error) => new(default, error);

    /// <summary>A parent whose field has a value.</summary>
    public static implicit operator Slot<T>(T value) => new(value, null);
}
