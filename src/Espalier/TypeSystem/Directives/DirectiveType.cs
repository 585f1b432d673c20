namespace Espalier.TypeSystem;

/// <summary>The definition of a directive. Specification section 3.13.</summary>
/// <param name="name">The name without <c>@</c>.</param>
/// <param name="locations">Where it may stand; at least one.</param>
public sealed class DirectiveType(string name, IEnumerable<DirectiveLocation> locations) : SchemaElement(name)
{
    private readonly NameIndex<InputField> _arguments = NameIndex<InputField>.Empty;

    /// <summary>Where it may stand, in the order of the definition.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; } = [.. locations];

    /// <summary>The arguments in the order of their definition.</summary>
    public IReadOnlyList<InputField> Arguments
    {
        get => _arguments.Items;
        init => _arguments = InputField.Adopt(value, this);
    }

    /// <summary>The arguments by name.</summary>
    public IReadOnlyDictionary<string, InputField> ArgumentsByName => _arguments;

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <inheritdoc/>
    public override string Coordinate => $"@{Name}";
}
