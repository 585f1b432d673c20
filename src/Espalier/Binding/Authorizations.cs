using System.Reflection;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Collects <see cref="AuthorizeAttribute"/> from everything that speaks about a field or type.</summary>
internal static class Authorizations
{
    public static IReadOnlyList<AuthorizationRequirement> Of(params IEnumerable<ICustomAttributeProvider> sources) =>
    [
        .. sources
            .SelectMany(source => source.FindAll<AuthorizeAttribute>())
            .Select(attribute => new AuthorizationRequirement(attribute.Roles)),
    ];
}
