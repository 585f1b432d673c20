namespace Espalier;

/// <summary>
/// A failure that callers of a mutation have to expect. Declared through <see cref="ErrorAttribute{TException}"/>, which names
/// the exception.
/// </summary>
public abstract class ErrorAttribute : Attribute
{
    private protected ErrorAttribute()
    {
    }

    /// <summary>The class of the exception; thrown subclasses count as well.</summary>
    internal abstract Type ExceptionType { get; }
}
