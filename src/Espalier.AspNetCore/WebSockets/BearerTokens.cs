using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Espalier.AspNetCore.WebSockets;

/// <summary>Bearer tokens that come in a message, since a browser cannot send headers with a WebSocket handshake.</summary>
internal static class BearerTokens
{
    private const string Scheme = "Bearer ";

    /// <summary>The token in <c>Authorization</c>; null for none.</summary>
    public static string? Find(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in payload.EnumerateObject())
        {
            if (property.NameEquals("Authorization") || property.NameEquals("authorization"))
            {
                return property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } value
                    && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                        ? value[Scheme.Length..].Trim()
                        : "";
            }
        }

        return null;
    }

    /// <summary>Has the default scheme judge the token as if it had come in the header of a request.</summary>
    public static async ValueTask<ConnectionCaller?> AuthenticateAsync(ConnectionInit init)
    {
        if (init.BearerToken is null) return new ConnectionCaller(init.Context.User, TokenLifetime.EndOf(init.Context));
        await using var scope = init.Context.RequestServices.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<IAuthenticationService>() is not { } authentication) return null;

        // Handlers keep their judgement of a request, so the token needs one of its own.
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = init.CancellationToken };
        request.Request.Headers.Authorization = Scheme + init.BearerToken;
        var result = await authentication.AuthenticateAsync(request, scheme: null);
        return result.Succeeded ? new ConnectionCaller(result.Principal, TokenLifetime.EndOf(result, result.Principal)) : null;
    }
}
