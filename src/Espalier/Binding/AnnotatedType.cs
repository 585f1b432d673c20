namespace Espalier.Binding;

/// <summary>A CLR type that annotations bind to the schema, and the static classes that describe it.</summary>
/// <param name="clr">The type.</param>
internal sealed class AnnotatedType(Type clr)
{
    public Type Clr { get; } = clr;

    /// <summary>The name that an annotation gives, or the one by convention.</summary>
    public string Name => GivenName ?? NamingConventions.Type(Clr);

    public string? GivenName { get; set; }

    /// <summary>The static classes whose methods are fields.</summary>
    public List<Type> Holders { get; } = [];

    /// <summary>The properties or enum members that are left out, by their C# names.</summary>
    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    /// <summary>The properties that are wanted where <see cref="IsImplicit"/> is false.</summary>
    public HashSet<string> Wanted { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether properties are fields unless they are left out.</summary>
    public bool IsImplicit { get; set; } = true;

    /// <summary>The members of a union that has no marker in C#.</summary>
    public List<Type> Members { get; } = [];

    /// <summary>Where attributes about the type may stand: itself and its holders.</summary>
    public IEnumerable<Type> Sources => [Clr, .. Holders.Where(holder => holder != Clr)];
}
