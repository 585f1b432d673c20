using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Espalier;

/// <summary>
/// An input that tells null from absent (GraphQL September 2025, section 2.9.5): an absent one leaves a value alone where null
/// clears it.
/// </summary>
/// <typeparam name="T">The type of the value; nullable, since an absent input is never required.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Optional<T>
{
    /// <summary>An input that was given.</summary>
    /// <param name="value">The value, or null where the caller said null.</param>
    public Optional(T value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether the caller gave the input, be it null.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the default of <typeparamref name="T"/> where the input is absent.</summary>
    [MaybeNull]
    public T Value { get; }

    /// <summary>The value where the caller gave the input, <paramref name="otherwise"/> where not.</summary>
    public T Or(T otherwise) => HasValue ? Value! : otherwise;

    /// <summary>An input that was given.</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}
