namespace Espalier.Binding;

/// <summary>What a mutation answers.</summary>
/// <param name="Result">What the method returned; null after an error.</param>
/// <param name="Errors">The declared exception that it threw, or nothing.</param>
/// <param name="ClientMutationId">The caller's own word.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<Exception> Errors, string? ClientMutationId);
