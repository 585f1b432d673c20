using System.Text.Json.Nodes;

namespace Espalier.Tests.Differential;

/// <summary>What the interpreter made of a request.</summary>
internal sealed class Outcome
{
    /// <summary>The names of the variables without which the request is refused, or "operation"; null where it was executed.</summary>
    public IReadOnlySet<string>? Refusal { get; init; }

    /// <summary>
    /// Whether a variable is null that may stand in the condition of a <c>@skip</c> or <c>@include</c>. The letter of section 6.3.2 takes
    /// null for "not true"; the engine refuses the request, for null is no value of the argument's type.
    /// </summary>
    public bool HasNullCondition { get; init; }

    /// <summary>The data; null also where the root was nulled.</summary>
    public JsonNode? Data { get; init; }

    /// <summary>Every error that some order of execution could raise.</summary>
    public IReadOnlyCollection<PossibleError> Errors { get; init; } = [];

    /// <summary>For each position that an error has nulled, the errors of which one must have been reported.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PossibleError>> Nulled { get; init; } =
        new Dictionary<string, IReadOnlyList<PossibleError>>();
}
