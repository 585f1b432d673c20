using System.Security.Claims;
using Espalier.Execution;

namespace Espalier.Binding;

/// <summary>Hands what belongs to a request to resolver methods.</summary>
internal static class RequestServices
{
    /// <summary>Who asks: an identity without a name where nobody has signed in.</summary>
    public static ClaimsPrincipal UserOrAnonymous(FieldContext context) => context.User ?? new ClaimsPrincipal(new ClaimsIdentity());

    public static T Get<T>(FieldContext context) => (T?)context.Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The services of the request do not know {typeof(T)}, which {context.Field.Coordinate} takes.");
}
