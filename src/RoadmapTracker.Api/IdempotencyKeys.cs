using Espalier;
using Espalier.AspNetCore;
using RoadmapTracker.Data.Retries;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api;

/// <summary>Reads the header <c>Idempotency-Key</c> of a request, and refuses one that is no key.</summary>
/// <param name="next">The rest of the pipeline.</param>
internal sealed class IdempotencyKeys(RequestDelegate next)
{
    /// <summary>Refuses or passes on.</summary>
    public Task InvokeAsync(HttpContext context, IdempotencyKey key)
    {
        var values = context.Request.Headers[IdempotencyKey.Header];
        if (values.Count == 0) return next(context);
        if (values is not [{ Length: > 0 and <= KeptAnswer.KeyLimit } value] || value.Any(character => character is < '!' or > '~'))
        {
            var error = new GraphQLError($"{IdempotencyKey.Header} is 1 to {KeptAnswer.KeyLimit} visible ASCII characters.") { Code = ErrorCodes.BadRequest };
            return GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status400BadRequest, error);
        }

        key.Value = value;
        return next(context);
    }
}
