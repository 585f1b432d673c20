namespace Espalier.Tests.Differential;

/// <summary>A random request stands for a response that is too large for a quick test; the next one will do as well.</summary>
internal sealed class TooLargeException : Exception
{
    /// <summary>How many fields may be executed.</summary>
    public const int Limit = 4000;
}
