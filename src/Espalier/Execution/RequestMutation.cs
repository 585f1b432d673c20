namespace Espalier.Execution;

/// <summary>
/// Which mutation is under way, for services that resolvers take. Register it as a scoped service: the executor fills it before each
/// mutation's resolver runs, one after the other.
/// </summary>
public sealed class RequestMutation
{
    /// <summary>The mutation; null before the first.</summary>
    public FieldContext? Field { get; private set; }

    /// <summary>Which of the request's mutations it is, from 1; 0 before the first.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Goes on to the next.</summary>
    internal void Begin(FieldContext field)
    {
        Field = field;
        Ordinal++;
    }
}
