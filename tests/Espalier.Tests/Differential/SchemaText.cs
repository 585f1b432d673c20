using System.Text;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>A random schema for the eye, with the kind of each resolver.</summary>
internal static class SchemaText
{
    public static string Print(Schema schema)
    {
        var text = new StringBuilder();
        foreach (var type in schema.Types.Values.Where(type => !type.IsIntrospection && type is not LeafType))
        {
            text.Append(type switch
            {
                UnionType union => $"union {type.Name} = {string.Join(" | ", union.Members)}\n",
                InputObjectType input => $"input {type.Name}{(input.IsOneOf ? " @oneOf" : "")} {{ {string.Join(", ", input.Fields.Select(Input))} }}\n",
                FieldsType fields => $"{(type is InterfaceType ? "interface" : "type")} {type.Name} implements {string.Join(" & ", fields.Interfaces)}\n"
                    + string.Concat(fields.Fields.Select(Field)),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Field(OutputField field) =>
        $"  {field.Name}({string.Join(", ", field.Arguments.Select(Input))}): {field.Type}  # {field.Resolver?.GetType().Name}\n";

    private static string Input(InputField input) =>
        $"{input.Name}: {input.Type}{(input.DefaultValueLiteral is { } literal ? $" = {Inspect.Literal(literal)}" : "")}";
}
