using System.Globalization;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>Long</c>: whole numbers of 64 bits with sign. Beyond 2^53 many JSON readers lose digits.</summary>
internal sealed class LongType : ScalarType
{
    public LongType()
        : base("Long", typeof(long))
    {
        Description = "A whole number of 64 bits with sign: from -2^63 to 2^63 - 1.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc8259#section-6";
    }

    public override object ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode { Value: var digits })
            throw NoInteger(Inspect.Literal(literal));
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw OutOfRange(digits);
    }

    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            throw NoInteger(Inspect.Json(value));
        if (value.TryGetInt64(out var number))
            return number;
        if (!value.TryGetDecimal(out var exact))
            throw OutOfRange(value.GetRawText());
        if (!decimal.IsInteger(exact))
            throw NoInteger(value.GetRawText());
        return exact is >= long.MinValue and <= long.MaxValue ? (long)exact : throw OutOfRange(value.GetRawText());
    }

    public override void Write(JsonResponseWriter writer, object value) => writer.WriteInt64(ToInt64(value));

    public override ValueNode ToLiteral(object value) => Literals.Int(ToInt64(value));

    private static long ToInt64(object value) => value switch
    {
        long number => number,
        int or short or ushort or byte or sbyte or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number <= long.MaxValue ? (long)number : throw OutOfRange(Inspect.Value(value)),
        _ => throw NoInteger(Inspect.Value(value)),
    };

    private static CoercionException NoInteger(string shown) => new($"Long cannot represent non-integer value: {shown}");

    private static CoercionException OutOfRange(string shown) => new($"Long cannot represent non 64-bit signed integer value: {shown}");
}
