using System.Reflection;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Enum types from C# enums.</summary>
internal static class EnumTypes
{
    public static EnumType Create(SchemaDraft draft, Type clr)
    {
        var annotated = draft.Discovery.Enums.GetValueOrDefault(clr) ?? new AnnotatedType(clr);
        if (clr.IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            draft.Errors.Add(clr, "a [Flags] enum has values without a name; use a list of a plain enum.");
        }

        var members = clr.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(member => !annotated.Ignored.Contains(member.Name) && !member.Has<GraphQLIgnoreAttribute>())
            .OrderBy(member => member.MetadataToken);
        return new EnumType(annotated.Name, members.Select(member => Value(draft, member)))
        {
            ClrType = clr,
            Description = annotated.Sources.Select(draft.Descriptions.Of).FirstOrDefault(text => text is not null),
        };
    }

    private static EnumValue Value(SchemaDraft draft, FieldInfo member) =>
        new(NamingConventions.EnumValue(member), member.GetValue(null))
        {
            Description = draft.Descriptions.Of(member),
            DeprecationReason = Descriptions.Deprecation(member),
        };
}
