namespace Espalier.TypeSystem;

/// <summary>The five scalars of the specification, sections 3.5.1 to 3.5.5. Immutable and shared by all schemas.</summary>
public static class SpecifiedScalars
{
    /// <summary><c>Int</c>: <see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new IntType();

    /// <summary><c>Float</c>: <see cref="double"/>.</summary>
    public static ScalarType Float { get; } = new FloatType();

    /// <summary><c>String</c>: <see cref="string"/>.</summary>
    public static ScalarType String { get; } = new StringType();

    /// <summary><c>Boolean</c>: <see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new BooleanType();

    /// <summary><c>ID</c>: a <see cref="string"/> whose form is nobody's business but the service's.</summary>
    public static ScalarType Id { get; } = new IdType();

    /// <summary>All of them, in the order of the specification.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];

    /// <summary>Whether the type bears the name of one of the five, whoever implements it.</summary>
    /// <param name="type">Any named type.</param>
    public static bool IsSpecified(NamedType type) => IsSpecified(type.Name);

    /// <summary>Whether the name is that of one of the five.</summary>
    /// <param name="name">A type's name.</param>
    public static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
