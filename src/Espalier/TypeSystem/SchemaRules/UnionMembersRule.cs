namespace Espalier.TypeSystem.SchemaRules;

/// <summary>A union has members, each once. Specification section 3.8.</summary>
internal static class UnionMembersRule
{
    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var union in parts.Types.OfType<UnionType>())
        {
            if (union.Members.Count == 0 && !errors.IsIncomplete(union))
                errors.Add($"Union type {union} must define one or more member types.", union);

            foreach (var member in union.Members.GroupBy(member => member).Where(same => same.Count() > 1))
                errors.Add($"Union type {union} can only include type {member.Key} once.", union);
        }
    }
}
