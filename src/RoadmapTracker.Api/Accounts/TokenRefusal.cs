using System.Globalization;
using Espalier;
using Espalier.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// Answers 401 to a request whose credentials are not good. Treating it as anonymous would answer a question other than the one
/// that was asked.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
internal sealed class TokenRefusal(RequestDelegate next)
{
    /// <summary>How a bearer token is announced in the header <c>Authorization</c>, RFC 6750 section 2.1.</summary>
    public const string Scheme = "Bearer ";

    // Of the API's documented list; the caller may try again.
    private const string Timeout = "TIMEOUT";

    /// <summary>Refuses or passes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Headers.Authorization.Count == 0 || context.User.Identity is { IsAuthenticated: true }
            ? next(context)
            : RefuseAsync(context);
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        var judgement = await context.AuthenticateAsync();
        if (judgement.Failure is AuthorityUnreachableException)
        {
            // Not 401, upon which a client would throw a good token away.
            context.Response.Headers.RetryAfter = AuthorityKeys.RetryInterval.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            var later = new GraphQLError("The token cannot be judged now, since the authority cannot be reached. Try again.") { Code = Timeout };
            await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, later);
            return;
        }

        var message = judgement.Failure switch
        {
            null => "The Authorization header holds no bearer token.",
            SecurityTokenExpiredException => "The token has expired.",
            SecurityTokenNotYetValidException => "The token is not valid yet.",
            _ => "The token is not one this service accepts.",
        };
        context.Response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{message}\"";
        var error = new GraphQLError(message) { Code = ErrorCodes.Unauthenticated };
        await GraphQLErrorResponse.WriteAsync(context, StatusCodes.Status401Unauthorized, error);
    }
}
