using Espalier.Execution;
using Espalier.Execution.Subscriptions;

namespace Espalier.TypeSystem;

/// <summary>A field of an object or interface type. Specification section 3.6.</summary>
/// <param name="name">The name as clients write it.</param>
/// <param name="type">An output type.</param>
public sealed class OutputField(string name, IType type) : SchemaElement(name)
{
    private readonly NameIndex<InputField> _arguments = NameIndex<InputField>.Empty;

    /// <summary>The type of the field's value.</summary>
    public IType Type { get; } = type;

    /// <summary>The arguments in the order of their definition.</summary>
    public IReadOnlyList<InputField> Arguments
    {
        get => _arguments.Items;
        init => _arguments = InputField.Adopt(value, this);
    }

    /// <summary>The arguments by name.</summary>
    public IReadOnlyDictionary<string, InputField> ArgumentsByName => _arguments;

    /// <summary>Why clients should stop using the field, or <see langword="null"/> when it is not deprecated. Section 3.13.3.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>How values are obtained; <see langword="null"/> for fields of interfaces and of schemas read from SDL.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>
    /// The properties of the parent that <see cref="Resolver"/> looks at; <see langword="null"/> when it may look at any.
    /// </summary>
    public IReadOnlyList<string>? ParentProperties { get; init; }

    /// <summary>Where events come from, for a field of the subscription root type; otherwise <see langword="null"/>.</summary>
    public SubscriptionSource? Source { get; init; }

    /// <summary>Who may read the field; all must be met. Empty for everybody.</summary>
    public IReadOnlyList<AuthorizationRequirement> Authorization { get; init; } = [];

    /// <summary>
    /// What the field adds to the cost of an operation each time it is resolved; <see langword="null"/> for the default of its kind.
    /// </summary>
    public double? Cost { get; init; }

    /// <summary>
    /// For the cost of an operation: how many items the list is expected to have, or for a connection the lists in it, when no argument
    /// says so; <see langword="null"/> when nothing better than the default of the limits is known.
    /// </summary>
    public int? ListSize { get; init; }

    /// <summary>
    /// The type whose field this is. The meta-fields of section 4.2, which belong to no type's definition, name the query type.
    /// </summary>
    public FieldsType DeclaringType { get; internal set; } = null!;

    /// <summary>The position among the fields of <see cref="DeclaringType"/>; -1 for meta-fields.</summary>
    public int Index { get; internal set; } = -1;

    /// <inheritdoc/>
    public override string Coordinate => $"{DeclaringType.Name}.{Name}";
}
