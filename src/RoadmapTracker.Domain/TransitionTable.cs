using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain;

/// <summary>The moves an entity's state may make: the one place that allows or refuses them.</summary>
/// <typeparam name="TState">The states.</typeparam>
public sealed class TransitionTable<TState>
    where TState : struct, Enum
{
    private readonly Dictionary<TState, TState[]> _allowed;

    /// <summary>Makes a table of the allowed moves; a state without an entry is final.</summary>
    /// <param name="allowed">From each state, the states it may move to.</param>
    public TransitionTable(params (TState From, TState[] To)[] allowed)
        => _allowed = allowed.ToDictionary(move => move.From, move => move.To);

    /// <summary>The states that may follow a state; empty when it is final.</summary>
    public IReadOnlyList<TState> From(TState current) => _allowed.GetValueOrDefault(current) ?? [];

    /// <summary>Whether a move is allowed.</summary>
    public bool Allows(TState current, TState next) => From(current).Contains(next);

    /// <summary>Refuses a move that is not allowed.</summary>
    /// <param name="kind">The kind of entity, for the message.</param>
    /// <param name="current">The present state.</param>
    /// <param name="next">The state wished for.</param>
    /// <exception cref="IllegalTransition">The table does not allow the move.</exception>
    public void Require(SubjectKind kind, TState current, TState next)
    {
        if (!Allows(current, next))
            throw new IllegalTransition(kind, EnumText.Write(current), EnumText.Write(next), [.. From(current).Select(EnumText.Write)]);
    }
}
