using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>Writes literals that are valid for a type (section 5.6), with variables where a source of variables is given.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="variable">
/// The name of a variable that may stand at a place of the given type, where the second argument says whether the place has a default
/// of its own (section 5.8.5); null where none should.
/// </param>
internal sealed class LiteralGenerator(Random random, Func<IType, bool, string?>? variable = null)
{
    public string Constant(IType type) => new LiteralGenerator(random).Literal(type, hasDefault: false, depth: 0);

    /// <summary>The literal for an argument or an input field.</summary>
    public string Literal(IType type, bool hasDefault, int depth)
    {
        if (random.Chance(0.35) && variable?.Invoke(type, hasDefault) is { } name)
        {
            return $"${name}";
        }

        return type is not NonNullType && random.Chance(0.1) ? "null" : Present(type.NullableType(), depth);
    }

    private string Present(IType type, int depth) => type switch
    {
        ListType { ItemType: var item } when random.Chance(0.15) && item.NullableType() is not ListType => Present(item.NullableType(), depth + 1),
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(depth > 3 ? 1 : 4))
            .Select(_ => Literal(list.ItemType, hasDefault: false, depth + 1)))}]",
        InputObjectType { IsOneOf: true } oneOf => OneOf(oneOf, depth),
        InputObjectType input => Object(input, depth),
        EnumType choice => random.Pick(choice.Values).Name,
        _ => Scalar((LeafType)type),
    };

    private string OneOf(InputObjectType type, int depth)
    {
        var field = depth > 3 ? type.Fields.FirstOrDefault(field => field.Type.NamedType() is LeafType) ?? type.Fields[0] : random.Pick(type.Fields);
        var value = Literal(new NonNullType(field.Type), hasDefault: false, depth + 1);
        return $"{{{field.Name}: {value}}}";
    }

    private string Object(InputObjectType type, int depth)
    {
        var fields = type.Fields.Where(field => field.IsRequired || (depth <= 3 && random.Chance(0.5))).ToArray();
        random.Shuffle(fields);
        return $"{{{string.Join(", ", fields.Select(field =>
            $"{field.Name}: {Literal(field.Type, field.DefaultValueLiteral is not null, depth + 1)}"))}}}";
    }

    private string Scalar(LeafType type) => type.Name switch
    {
        "Int" => $"{random.Next(-1000, 1000)}",
        "Even" => $"{random.Next(-100, 100) * 2}",
        "Float" => random.Pick(["1", "-2.5", "1e3", "0.125"]),
        "Boolean" => random.Pick(["true", "false"]),
        "ID" => random.Pick(["\"x\"", "12", "\"\""]),
        "Pair" => $"{{x: {random.Next(9)}, y: {random.Next(9)}}}",
        _ => random.Pick(["\"\"", "\"a \\\"b\\\" \\n \\u00e9 \\u{1F600}\"", "\"\"\"block \"quoted\" text\"\"\"", "\"{ # }\""]),
    };
}
