using Microsoft.AspNetCore.Http;

namespace Espalier.AspNetCore.Http;

/// <summary>The services of a request, whose scope is opened when one of them is first asked for; introspection asks for none.</summary>
internal sealed class LateServices(HttpContext context) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);
}
