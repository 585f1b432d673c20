namespace Espalier.Execution;

/// <summary>Stands in a slot for a value that could not be obtained.</summary>
internal sealed class FailedField(Exception error)
{
    public Exception Error { get; } = error;
}
