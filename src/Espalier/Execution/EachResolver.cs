namespace Espalier.Execution;

/// <summary>
/// Resolves a field for one parent at a time. All parents of a scope are started before any is awaited, so that loaders
/// asked by them see all keys at once.
/// </summary>
public abstract class EachResolver : FieldResolver
{
    /// <summary>The value of the field for <paramref name="parent"/>; null where it has none.</summary>
    /// <exception cref="GraphQLException">A failure that the caller shall see as it is.</exception>
    public abstract ValueTask<object?> ResolveAsync(object parent, FieldContext context);
}
