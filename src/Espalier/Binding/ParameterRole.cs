namespace Espalier.Binding;

/// <summary>Where the value of a method's parameter comes from.</summary>
internal enum ParameterRole
{
    /// <summary>The object whose field is resolved, or all of them in a batch.</summary>
    Parent,

    /// <summary>An argument of the field.</summary>
    Argument,

    /// <summary>The paging arguments of a connection.</summary>
    Paging,

    /// <summary>The services of the request.</summary>
    Service,

    /// <summary>The field's context.</summary>
    Context,

    /// <summary>Who asks.</summary>
    User,

    /// <summary>The token that ends the request.</summary>
    Cancellation,
}
