using System.Globalization;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>Int</c>: whole numbers of 32 bits with sign. Specification section 3.5.1.</summary>
internal sealed class IntType : ScalarType
{
    public IntType()
        : base("Int", typeof(int))
        => Description = "A whole number of 32 bits with sign: from -2^31 to 2^31 - 1.";

    public override object ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode { Value: var digits })
            throw NoInteger(Inspect.Literal(literal));
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw OutOfRange(digits);
    }

    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            throw NoInteger(Inspect.Json(value));
        // JSON does not tell 1.0 and 1e2 from whole numbers.
        return value.TryGetInt32(out var number) ? number : FromDouble(value.GetDouble(), value.GetRawText());
    }

    public override void Write(JsonResponseWriter writer, object value) => writer.WriteInt32(ToInt32(value));

    public override ValueNode ToLiteral(object value) => Literals.Int(ToInt32(value));

    private static int ToInt32(object value) => value switch
    {
        int number => number,
        long number => FromInt64(number),
        short or ushort or byte or sbyte or uint => FromInt64(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        float or double or decimal or ulong => FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture), Inspect.Value(value)),
        _ => throw NoInteger(Inspect.Value(value)),
    };

    private static int FromInt64(long number)
        => number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(Inspect.Value(number));

    private static int FromDouble(double number, string shown)
    {
        if (!double.IsInteger(number))
            throw NoInteger(shown);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(shown);
    }

    private static CoercionException NoInteger(string shown) => new($"Int cannot represent non-integer value: {shown}");

    private static CoercionException OutOfRange(string shown) => new($"Int cannot represent non 32-bit signed integer value: {shown}");
}
