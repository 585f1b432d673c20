namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// The definition of a directive uses itself neither on its own arguments nor through the types of its arguments and the directives
/// applied there. Specification section 3.13.
/// </summary>
internal static class NoDirectiveCyclesRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var directive in parts.Schema.DirectiveIndex.Items)
        {
            if (Reachable(parts.Schema, directive).Contains(directive))
                errors.Add($"Directive {directive.Coordinate} cannot refer to itself.", directive);
        }
    }

    private static HashSet<SchemaElement> Reachable(Schema schema, DirectiveType start)
    {
        var reached = new HashSet<SchemaElement>();
        var open = new Stack<SchemaElement>([start]);
        while (open.TryPop(out var element))
        {
            foreach (var next in References(schema, element))
            {
                if (reached.Add(next))
                    open.Push(next);
            }
        }

        return reached;
    }

    private static IEnumerable<SchemaElement> References(Schema schema, SchemaElement element)
    {
        IEnumerable<SchemaElement> members = element switch
        {
            DirectiveType directive => directive.Arguments,
            InputObjectType type => type.Fields,
            EnumType type => type.Values,
            InputField input => [input.Type.NamedType()],
            _ => [],
        };
        return members.Concat(element.Directives.Select(applied => schema.DirectiveIndex.Find(applied.Name)).OfType<SchemaElement>());
    }
}
