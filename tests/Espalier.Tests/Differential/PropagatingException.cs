namespace Espalier.Tests.Differential;

/// <summary>Execution errors on their way to the nearest position that may be null (section 6.4.4).</summary>
internal sealed class PropagatingException(IReadOnlyList<PossibleError> errors) : Exception
{
    public IReadOnlyList<PossibleError> Errors { get; } = errors;
}
