namespace Espalier.Binding;

/// <summary>A CLR type that annotations bind to the schema, and the static classes that describe it.</summary>
/// <param name="clr">The type.</param>
internal sealed class AnnotatedType(Type clr)
{
    public Type Clr { get; } = clr;

    /// <summary>The name that an annotation gives, or the one by convention.</summary>
    public string Name => GivenName ?? NamingConventions.Type(Clr);

    public string? GivenName { get; set; }

    /// <summary>
    /// The static classes whose methods are fields, in the order of the fields: the one named after the type first, so that what other
    /// features add comes after what the type says of itself.
    /// </summary>
    public List<Type> Holders { get; } = [];

    /// <summary>The properties or enum members that are left out, by their C# names.</summary>
    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    /// <summary>The properties that are wanted where <see cref="IsImplicit"/> is false.</summary>
    public HashSet<string> Wanted { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether properties are fields unless they are left out.</summary>
    public bool IsImplicit { get; set; } = true;

    /// <summary>The members of a union that has no marker in C#.</summary>
    public List<Type> Members { get; } = [];

    /// <summary>Takes a static class in.</summary>
    public void AddHolder(Type holder)
    {
        if (holder.Name == $"{Clr.Name}Type") Holders.Insert(0, holder);
        else Holders.Add(holder);
    }

    /// <summary>Where attributes about the type may stand: itself and its holders.</summary>
    public IEnumerable<Type> Sources => [Clr, .. Holders.Where(holder => holder != Clr)];
}
