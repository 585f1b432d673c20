namespace Espalier.Tests.Differential;

/// <summary>What went wrong, in the classes that the two sides must agree on.</summary>
internal enum ErrorClass
{
    /// <summary>A deliberate error; its message is shown.</summary>
    Shown,

    /// <summary>Any other exception; its message is hidden.</summary>
    Masked,

    /// <summary>Null where the type forbids it.</summary>
    NullInNonNull,

    /// <summary>No list where the type asks for one.</summary>
    NotIterable,

    /// <summary>A value that a leaf type cannot represent.</summary>
    ResultCoercion,

    /// <summary>An argument whose value does not fit its type.</summary>
    Argument,
}

/// <summary>An execution error at a response position.</summary>
/// <param name="Path">Keys and indices joined by slashes.</param>
/// <param name="Locations">The places of the field in the document, as line:column.</param>
/// <param name="Class">What went wrong.</param>
/// <param name="Message">The exact message where the class leaves no doubt about it, otherwise null.</param>
internal sealed record PossibleError(string Path, string Locations, ErrorClass Class, string? Message = null);
