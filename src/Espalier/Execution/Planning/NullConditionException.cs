using Espalier.Language;

namespace Espalier.Execution.Planning;

/// <summary>
/// The condition of <c>@skip</c> or <c>@include</c> is null in a request. Section 5.8.5: a non-null argument raises an execution error
/// then; so the response has data, and since nobody knows which fields it holds, the data is null.
/// </summary>
internal sealed class NullConditionException(string directive, VariableNode variable) : Exception
{
    /// <summary>The error to show.</summary>
    public GraphQLError ErrorIn(SourceText source) =>
        new($"Argument \"@{directive}(if:)\" has invalid value: Expected variable \"${variable.Name.Value}\" provided to non-null type \"Boolean!\" not to be null.")
        {
            Code = ErrorCodes.BadRequest,
            Locations = [source.GetPosition(variable.Span.Start)],
        };
}
