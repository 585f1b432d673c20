namespace Espalier.Execution;

/// <summary>
/// Reads a value that the parent already holds: no waiting, no services, no side effects. Pure fields add no tier to the
/// gathering, and where nothing below them needs gathering they are read while the response is written.
/// </summary>
public abstract class PureResolver : FieldResolver
{
    /// <summary>The value of the field for <paramref name="parent"/>; null where it has none.</summary>
    /// <param name="parent">The object that the parent field resolved to; never null.</param>
    /// <param name="arguments">The coerced arguments of the field.</param>
    public abstract object? Resolve(object parent, ArgumentValues arguments);

    /// <summary>A pure resolver from a function.</summary>
    /// <typeparam name="TParent">The CLR type of the parent.</typeparam>
    public static PureResolver From<TParent>(Func<TParent, ArgumentValues, object?> resolve) => new DelegatePureResolver<TParent>(resolve);

    /// <summary>A pure resolver from a function that needs no arguments.</summary>
    /// <typeparam name="TParent">The CLR type of the parent.</typeparam>
    public static PureResolver From<TParent>(Func<TParent, object?> resolve) =>
        new DelegatePureResolver<TParent>((parent, _) => resolve(parent));

    private sealed class DelegatePureResolver<TParent>(Func<TParent, ArgumentValues, object?> resolve) : PureResolver
    {
        public override object? Resolve(object parent, ArgumentValues arguments) => resolve((TParent)parent, arguments);
    }
}
