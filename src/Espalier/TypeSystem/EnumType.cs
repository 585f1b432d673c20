using System.Collections.Frozen;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary>An enum type: a leaf with a fixed set of named values. Specification section 3.9.</summary>
public sealed class EnumType : LeafType
{
    private readonly NameIndex<EnumValue> _values;
    private readonly FrozenDictionary<object, EnumValue> _byValue;

    /// <summary>Defines an enum type with all its values.</summary>
    /// <param name="name">The name as clients write it.</param>
    /// <param name="values">The values in order; a value belongs to one enum only.</param>
    public EnumType(string name, IEnumerable<EnumValue> values)
        : base(name)
    {
        _values = new NameIndex<EnumValue>(values);
        _byValue = _values.Items.DistinctBy(value => value.Value).ToFrozenDictionary(value => value.Value);
        foreach (var value in _values.Items)
            value.DeclaringType = this;
    }

    /// <summary>The values in the order of their definition.</summary>
    public IReadOnlyList<EnumValue> Values => _values.Items;

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, EnumValue> ValuesByName => _values;

    /// <summary>The <see langword="enum"/> whose members the values are, or <see langword="null"/> when there is none.</summary>
    public Type? ClrType { get; init; }

    /// <summary>The enum value that stands for a CLR value, or <see langword="null"/> when none does.</summary>
    /// <param name="value">A resolver's result.</param>
    public EnumValue? FindByValue(object value) => _byValue.GetValueOrDefault(value);

    /// <inheritdoc/>
    public override object ParseLiteral(ValueNode literal)
        => literal is EnumValueNode { Value: var name }
            ? Parse(name)
            : throw new CoercionException($"Enum \"{Name}\" cannot represent non-enum value: {Inspect.Literal(literal)}.");

    /// <inheritdoc/>
    public override object ParseValue(JsonElement value)
        => value.ValueKind == JsonValueKind.String
            ? Parse(JsonText.Read(value))
            : throw new CoercionException($"Enum \"{Name}\" cannot represent non-string value: {Inspect.Json(value)}.");

    /// <inheritdoc/>
    public override void Write(JsonResponseWriter writer, object value) => writer.WriteString(Named(value).Name);

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => Literals.Enum(Named(value).Name);

    private object Parse(string name)
        => _values.Find(name)?.Value ?? throw new CoercionException($"Value \"{name}\" does not exist in \"{Name}\" enum.");

    private EnumValue Named(object value)
        => FindByValue(value) ?? throw new CoercionException($"Enum \"{Name}\" cannot represent value: {Inspect.Value(value)}");
}
