namespace Espalier.TypeSystem;

/// <summary>A type with output fields: object or interface. Specification sections 3.6 and 3.7.</summary>
public abstract class FieldsType : CompositeType
{
    private protected FieldsType(string name)
        : base(name)
    {
    }

    /// <summary>
    /// The fields in the order of their definition; empty until
    /// <see cref="SchemaBuilder.SetFields(FieldsType, IEnumerable{OutputField})"/>.
    /// </summary>
    public IReadOnlyList<OutputField> Fields => FieldIndex.Items;

    /// <summary>The fields by name.</summary>
    public IReadOnlyDictionary<string, OutputField> FieldsByName => FieldIndex;

    /// <summary>The interfaces the type declares to implement, in order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    internal NameIndex<OutputField> FieldIndex { get; set; } = NameIndex<OutputField>.Empty;
}
