using Espalier.Language;

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Filling in default values of input fields ends. Specification section 3.10, InputObjectDefaultValueHasCycle.</summary>
internal sealed class NoDefaultValueCyclesRule
{
    private readonly SchemaErrors _errors;
    private readonly HashSet<InputField> _visited = [];
    private readonly List<InputField> _path = [];

    private NoDefaultValueCyclesRule(SchemaErrors errors) => _errors = errors;

    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var rule = new NoDefaultValueCyclesRule(errors);
        foreach (var field in parts.Types.OfType<InputObjectType>().SelectMany(type => type.Fields))
            rule.CheckField(field);
    }

    private void CheckField(InputField field)
    {
        if (field.DefaultValueLiteral is not { } literal || field.Type.NamedType() is not InputObjectType type)
            return;

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var via = _path.Count == start + 1
                ? ""
                : $" via the default values of: {string.Join(", ", _path[(start + 1)..].Select(step => step.Coordinate))}";
            _errors.Add(
                $"Invalid circular reference. The default value of Input Object field {field.Coordinate} references itself{via}.",
                [.. _path[start..]]);
        }
        else if (_visited.Add(field))
        {
            _path.Add(field);
            CheckLiteral(literal, type);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void CheckLiteral(ValueNode literal, InputObjectType type)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values)
                CheckLiteral(item, type);
        }
        else if (literal is ObjectValueNode given)
        {
            foreach (var field in type.Fields)
            {
                if (given.Fields.FirstOrDefault(node => node.Name.Value == field.Name) is not { } node)
                    CheckField(field);
                else if (field.Type.NamedType() is InputObjectType nested)
                    CheckLiteral(node.Value, nested);
            }
        }
    }
}
