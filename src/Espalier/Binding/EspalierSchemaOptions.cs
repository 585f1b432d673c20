using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>What the annotations of a schema do not say.</summary>
public sealed class EspalierSchemaOptions
{
    /// <summary>The description of the schema as a whole; null for none.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Scalars beside those of the engine. Each stands for its <see cref="ScalarType.ClrType"/>, except that <see cref="string"/>
    /// and the other C# types of the specification's scalars keep those; use <see cref="GraphQLTypeAttribute"/> there.
    /// </summary>
    public IList<ScalarType> Scalars { get; } = [];
}
