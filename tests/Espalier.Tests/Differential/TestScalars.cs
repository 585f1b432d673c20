using System.Text.Json;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>Whole even numbers: a scalar that refuses some inputs and some results.</summary>
internal sealed class EvenType() : ScalarType("Even", typeof(int))
{
    public static int Check(int number) =>
        number % 2 == 0 ? number : throw new CoercionException($"Even cannot represent odd value: {number}");

    public override object ParseLiteral(ValueNode literal) =>
        Check((int)SpecifiedScalars.Int.ParseLiteral(literal)!);

    public override object ParseValue(JsonElement value) => Check((int)SpecifiedScalars.Int.ParseValue(value)!);

    public override void Write(JsonResponseWriter writer, object value) => writer.WriteInt32(Check((int)value));

    public override ValueNode ToLiteral(object value) => new IntValueNode { Value = $"{value}" };
}

/// <summary>A pair of numbers as a JSON object. It finds out that it cannot represent a value when half of it is written.</summary>
internal sealed class PairType() : ScalarType("Pair", typeof(int[]))
{
    public override object ParseLiteral(ValueNode literal) =>
        literal is ObjectValueNode { Fields: [{ Name.Value: "x", Value: IntValueNode x }, { Name.Value: "y", Value: IntValueNode y }] }
            ? new[] { int.Parse(x.Value), int.Parse(y.Value) }
            : throw new CoercionException("Pair cannot represent this literal");

    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && TryRead(value, "x", out var x) && TryRead(value, "y", out var y)
            ? new[] { x, y }
            : throw new CoercionException("Pair cannot represent this value");

    public override void Write(JsonResponseWriter writer, object value)
    {
        var pair = (int[])value;
        writer.StartObject();
        writer.WriteName("x");
        writer.WriteInt32(pair[0]);
        writer.WriteName("y");
        writer.WriteInt32(pair.Length == 2 ? pair[1] : throw new CoercionException($"Pair cannot represent {pair.Length} numbers"));
        writer.EndObject();
    }

    public override ValueNode ToLiteral(object value) => new ObjectValueNode { Fields = [Entry("x", ((int[])value)[0]), Entry("y", ((int[])value)[1])] };

    private static ObjectFieldNode Entry(string name, int number) =>
        new() { Name = new NameNode { Value = name }, Value = new IntValueNode { Value = $"{number}" } };

    private static bool TryRead(JsonElement value, string name, out int number)
    {
        number = 0;
        return value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out number);
    }
}
