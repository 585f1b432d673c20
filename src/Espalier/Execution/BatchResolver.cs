namespace Espalier.Execution;

/// <summary>Resolves a field for all parents of a scope in one call.</summary>
public abstract class BatchResolver : FieldResolver
{
    /// <summary>Fills <paramref name="results"/>, one slot per parent in the same order.</summary>
    /// <param name="parents">The parents of the scope; none is null.</param>
    /// <param name="context">What is asked: arguments, services, user, cancellation.</param>
    /// <param name="results">A slot per parent; a slot that is left alone is null.</param>
    /// <exception cref="GraphQLException">A failure of every parent at once.</exception>
    public abstract ValueTask ResolveAsync(ReadOnlyMemory<object> parents, FieldContext context, ResultSlots results);
}
