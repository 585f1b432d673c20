using Espalier.Execution;
using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>A request that is not well-formed GraphQL over HTTP, and how that is answered.</summary>
internal sealed class RequestRefusedException : Exception
{
    /// <summary>Refuses.</summary>
    /// <param name="message">What is wrong, for the client's developers.</param>
    /// <param name="statusCode">The HTTP status code, 400 unless another says more.</param>
    public RequestRefusedException(string message, int statusCode = StatusCodes.Status400BadRequest)
        : base(message)
        => StatusCode = statusCode;

    /// <summary>The HTTP status code.</summary>
    public int StatusCode { get; }

    /// <summary>The status in an answer of a media type; null where the client accepts none.</summary>
    public int StatusFor(GraphQLMediaType? mediaType) => IsAnswer && mediaType == GraphQLMediaType.Json ? StatusCodes.Status200OK : StatusCode;

    /// <summary>The methods that would be allowed, for the header <c>Allow</c> of a 405; null otherwise.</summary>
    public string? Allow { get; init; }

    /// <summary>After how many seconds to try again, for the header <c>Retry-After</c>; null where that would not help.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The error's code.</summary>
    public string Code { get; init; } = ErrorCodes.BadRequest;

    /// <summary>Whether a client that accepts <c>application/json</c> gets it with status 200, as it gets a request error of the engine.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Refuses a mutation over GET.</summary>
    public static RequestRefusedException OnlyQueries()
        => new("Only queries are allowed over GET; send others by POST.", StatusCodes.Status405MethodNotAllowed) { Allow = HttpMethods.Post };

    /// <summary>The error to show.</summary>
    public GraphQLError Error => new(Message) { Code = Code };
}
