namespace Espalier.Binding;

/// <summary>A C# type as its author wrote it, with nullable annotations: <c>IReadOnlyList&lt;string?&gt;?</c>.</summary>
/// <param name="Type">The type; of a nullable value type the one below.</param>
/// <param name="IsNullable">Whether null is a value. Code without annotations counts as nullable.</param>
/// <param name="Arguments">The type arguments, or the element of an array.</param>
internal sealed record ClrShape(Type Type, bool IsNullable, IReadOnlyList<ClrShape> Arguments)
{
    /// <summary>The type as reflection knows it, with <see cref="Nullable{T}"/> around a nullable value type.</summary>
    public Type FullType => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    /// <summary>The items of a list type; null for anything else.</summary>
    public ClrShape? Item => Type.ItemType() switch
    {
        null => null,
        _ when Arguments.Count == 1 => Arguments[0],
        var item => new ClrShape(item, IsNullable: false, []),
    };

    /// <summary>What a task will bring; the shape itself where it is none.</summary>
    public ClrShape Awaited => Type.Is(typeof(Task<>)) || Type.Is(typeof(ValueTask<>)) ? Arguments[0] : this;

    /// <summary>What may be absent; the shape itself where it is no <see cref="Optional{T}"/>.</summary>
    public ClrShape Required => Type.Is(typeof(Optional<>)) ? Arguments[0] : this;

    public bool IsOptional => Type.Is(typeof(Optional<>));
}
