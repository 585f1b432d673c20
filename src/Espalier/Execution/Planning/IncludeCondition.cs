using Espalier.Language;

namespace Espalier.Execution.Planning;

/// <summary>
/// A condition of <c>@skip</c> or <c>@include</c> on a variable (GraphQL September 2025, sections 3.13.1 and 3.13.2). It owns one
/// bit of the request's include flags, set when the selection may appear.
/// </summary>
/// <param name="Variable">The index of the variable in its operation.</param>
/// <param name="PassesWhen">The value that lets the selection appear: true for <c>@include</c>, false for <c>@skip</c>.</param>
/// <param name="Node">Where the variable is first used for it.</param>
internal readonly record struct IncludeCondition(int Variable, bool PassesWhen, VariableNode Node)
{
    /// <summary>Whether the selection may appear.</summary>
    /// <exception cref="NullConditionException">The variable is null, which one with a default may be made.</exception>
    public bool Passes(CoercedVariables variables) =>
        variables[Variable] is bool value ? value == PassesWhen : throw new NullConditionException(PassesWhen ? "include" : "skip", Node);
}
