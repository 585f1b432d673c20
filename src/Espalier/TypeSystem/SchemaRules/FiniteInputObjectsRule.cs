namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// A caller can write down a value of every input object: no chain of required fields leads back to its start, and a one-of input
/// object offers a way out. Specification sections 3.10 "Circular References" and 3.10.1.
/// </summary>
internal sealed class FiniteInputObjectsRule
{
    private readonly SchemaErrors _errors;
    private readonly HashSet<InputObjectType> _infinite;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputField> _path = [];

    private FiniteInputObjectsRule(HashSet<InputObjectType> infinite, SchemaErrors errors)
    {
        _infinite = infinite;
        _errors = errors;
    }

    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var infinite = parts.Types.OfType<InputObjectType>().Where(type => type.Fields.Count > 0).ToHashSet();
        while (infinite.RemoveWhere(type => IsFinite(type, infinite)) > 0)
        {
            // What depended on the removed types may be finite now.
        }

        var rule = new FiniteInputObjectsRule(infinite, errors);
        foreach (var type in infinite)
            rule.Report(type);
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> infinite)
        => type.IsOneOf
            ? type.Fields.Any(field => !Leads(field, infinite))
            : type.Fields.All(field => !Leads(field, infinite));

    // Lists end in [], nullable fields in null; fields of one-of input objects have no null.
    private static bool Leads(InputField field, HashSet<InputObjectType> infinite)
        => Target(field) is { } target && infinite.Contains(target);

    private static InputObjectType? Target(InputField field)
        => field.Type is NonNullType || field.Owner is InputObjectType { IsOneOf: true }
            ? field.Type.NullableType() as InputObjectType
            : null;

    private void Report(InputObjectType type)
    {
        if (!_visited.Add(type))
            return;

        foreach (var field in type.Fields.Where(field => Leads(field, _infinite)))
        {
            var target = Target(field)!;
            _path.Add(field);
            var start = _path.FindIndex(step => step.Owner == target);
            if (start < 0)
                Report(target);
            else
                ReportCycle(target, _path[start..]);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void ReportCycle(InputObjectType type, List<InputField> cycle)
        => _errors.Add(
            $"Input Object {type} cannot be provided a finite value because it references itself through fields: "
                + $"{string.Join(", ", cycle.Select(field => field.Coordinate))}.",
            [.. cycle]);
}
