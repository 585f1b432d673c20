using System.Text.Json.Nodes;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>Makes values of variables as a client sends them, now and then wrong ones.</summary>
internal sealed class VariableValueGenerator(Random random, double errorRate)
{
    public JsonObject Values(IEnumerable<VariableTree> variables)
    {
        var values = new JsonObject();
        foreach (var variable in variables)
        {
            if (random.Chance(errorRate) || (variable.Type is NonNullType && variable.Default is null) || random.Chance(0.6))
            {
                values[variable.Name] = Value(variable.Type, depth: 0);
            }
            else if (random.Chance(errorRate))
            {
                values.Remove(variable.Name);
            }
        }

        if (random.Chance(0.1))
        {
            values["notDeclared"] = 1;
        }

        return values;
    }

    private JsonNode? Value(IType type, int depth)
    {
        if (random.Chance(errorRate))
        {
            return random.Pick<Func<JsonNode?>>([() => null, () => "text", () => 1.5, () => new JsonArray(1, null), () => new JsonObject { ["f0"] = 1 }, () => 3, () => true])();
        }

        return type is not NonNullType && random.Chance(0.1) ? null : Present(type.NullableType(), depth);
    }

    private JsonNode? Present(IType type, int depth) => type switch
    {
        ListType list when random.Chance(0.15) => Present(list.ItemType.NullableType(), depth + 1),
        ListType list => new JsonArray([.. Enumerable.Range(0, random.Next(depth > 3 ? 1 : 4)).Select(_ => Value(list.ItemType, depth + 1))]),
        InputObjectType input => Object(input, depth),
        EnumType choice => random.Pick(choice.Values).Name,
        _ => Scalar((LeafType)type),
    };

    private JsonObject Object(InputObjectType type, int depth)
    {
        var result = new JsonObject();
        if (type.IsOneOf && !random.Chance(errorRate))
        {
            var chosen = depth > 3 ? type.Fields[0] : random.Pick(type.Fields);
            result[chosen.Name] = Present(chosen.Type.NullableType(), depth + 1);
            return result;
        }

        foreach (var field in type.Fields.Where(field => (field.IsRequired && !random.Chance(errorRate)) || (depth <= 3 && random.Chance(0.5))))
        {
            result[field.Name] = Value(field.Type, depth + 1);
        }

        if (random.Chance(errorRate))
        {
            result["unknown"] = 1;
        }

        return result;
    }

    private JsonNode Scalar(LeafType type) => type.Name switch
    {
        "Int" => random.Chance(0.1) ? 2.0 : random.Next(-1000, 1000),
        "Even" => random.Next(-100, 100) * 2,
        "Float" => random.Chance(0.5) ? random.Next(100) : random.Next(100) / 8.0,
        "Boolean" => random.Chance(0.5),
        "ID" => random.Chance(0.5) ? 12 : "id",
        "Pair" => new JsonObject { ["x"] = random.Next(9), ["y"] = random.Next(9) },
        _ => random.Pick(["", "plain", "Zürich \"q\" \\ 😀"]),
    };
}
