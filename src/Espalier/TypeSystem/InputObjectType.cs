namespace Espalier.TypeSystem;

/// <summary>An input object type. Specification section 3.10.</summary>
/// <param name="name">The name as clients write it.</param>
public sealed class InputObjectType(string name) : NamedType(name)
{
    /// <summary>
    /// The fields in the order of their definition; empty until
    /// <see cref="SchemaBuilder.SetFields(InputObjectType, IEnumerable{InputField})"/>.
    /// </summary>
    public IReadOnlyList<InputField> Fields => FieldIndex.Items;

    /// <summary>The fields by name.</summary>
    public IReadOnlyDictionary<string, InputField> FieldsByName => FieldIndex;

    /// <summary>Whether exactly one field must be given and must not be <c>null</c>. Section 3.10.1.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>
    /// Turns coerced fields into the object resolvers expect; <see langword="null"/> leaves them an <see cref="InputObjectValue"/>.
    /// </summary>
    public Func<InputObjectValue, object>? ToClr { get; internal set; }

    internal NameIndex<InputField> FieldIndex { get; set; } = NameIndex<InputField>.Empty;
}
