using Espalier.Language;

namespace Espalier;

/// <summary>
/// One entry of a response's <c>errors</c>. Specification section 7.1, Errors. Equality compares lists by reference.
/// </summary>
/// <param name="Message">What went wrong, for the client's developers.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>A stable word for programs, written as <c>extensions.code</c>; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>Where in the document the cause stands; empty when no single place is to blame.</summary>
    public IReadOnlyList<SourcePosition> Locations { get; init; } = [];

    /// <summary>
    /// The response position that failed: response names (<see cref="string"/>) and list indices (<see cref="int"/>) from
    /// the root; null for an error that belongs to the whole request.
    /// </summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of the error's <c>extensions</c> beside the code; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
