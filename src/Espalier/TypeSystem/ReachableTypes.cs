using Espalier.Introspection;

namespace Espalier.TypeSystem;

/// <summary>
/// All types of a schema: those added, in order, then those only mentioned, then the used scalars of the specification
/// (section 3.5 leaves out unused ones), then the introspection types.
/// </summary>
internal static class ReachableTypes
{
    public static IEnumerable<NamedType> Collect(
        SchemaBuilder source, IEnumerable<DirectiveType> directives, IntrospectionTypes introspection)
    {
        var found = new List<NamedType>(source.Types);
        var seen = new HashSet<NamedType>(found);
        Add([source.QueryType, source.MutationType, source.SubscriptionType]);
        Add(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.NamedType()));
        for (var i = 0; i < found.Count; i++)
            Add(Mentioned(found[i]));

        var used = introspection.All.SelectMany(Mentioned).Concat(found).ToHashSet();
        return found.Where(type => !SpecifiedScalars.IsSpecified(type))
            .Concat(SpecifiedScalars.All.Where(used.Contains))
            .Concat(introspection.All);

        void Add(IEnumerable<NamedType?> types)
        {
            foreach (var type in types)
            {
                if (type is not null && seen.Add(type))
                    found.Add(type);
            }
        }
    }

    private static IEnumerable<NamedType> Mentioned(NamedType type) => type switch
    {
        FieldsType { Fields: var fields, Interfaces: var interfaces } => interfaces.Concat<NamedType>(fields.SelectMany(Mentioned)),
        UnionType union => union.Members,
        InputObjectType input => input.Fields.Select(field => field.Type.NamedType()),
        _ => [],
    };

    private static IEnumerable<NamedType> Mentioned(OutputField field)
        => field.Arguments.Select(argument => argument.Type.NamedType()).Prepend(field.Type.NamedType());
}
