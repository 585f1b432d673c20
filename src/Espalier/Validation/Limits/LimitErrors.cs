using System.Globalization;
using Espalier.Execution;

namespace Espalier.Validation.Limits;

/// <summary>Refusals of what exceeds a limit of <see cref="RequestLimits"/>, all of one form.</summary>
internal static class LimitErrors
{
    /// <summary>The refusal of a shape that exceeds a limit.</summary>
    /// <param name="name">The name of the property of <see cref="RequestLimits"/>.</param>
    /// <param name="limit">Its value.</param>
    /// <param name="requested">What was asked.</param>
    /// <param name="format">The message, with {0} for what was asked and {1} for the limit.</param>
    public static GraphQLError Shape(string name, int limit, long requested, string format) =>
        Create(ErrorCodes.BadRequest, name, limit, requested, format);

    /// <summary>The refusal of a cost that exceeds a limit.</summary>
    /// <inheritdoc cref="Shape"/>
    public static GraphQLError Cost(string name, int limit, long requested, string format) =>
        Create(ErrorCodes.CostExceeded, name, limit, requested, format);

    private static GraphQLError Create(string code, string name, int limit, long requested, string format) =>
        new(string.Format(CultureInfo.InvariantCulture, format, requested, limit))
        {
            Code = code,
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = char.ToLowerInvariant(name[0]) + name[1..],
                ["value"] = limit,
                ["requested"] = requested,
            },
        };
}
