using System.Reflection;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Collects <see cref="AuthorizeAttribute"/> from everything that speaks about a field or type.</summary>
internal static class Authorizations
{
    public static IReadOnlyList<AuthorizationRequirement> Of(params IEnumerable<ICustomAttributeProvider> sources)
    {
        List<AuthorizationRequirement> all =
        [
            .. sources
                .SelectMany(source => source.FindAll<AuthorizeAttribute>())
                .Select(attribute => new AuthorizationRequirement(attribute.Roles)),
        ];

        // Who has a role has signed in.
        return all.Exists(requirement => requirement.Roles.Count > 0) ? all.FindAll(requirement => requirement.Roles.Count > 0) : all;
    }
}
