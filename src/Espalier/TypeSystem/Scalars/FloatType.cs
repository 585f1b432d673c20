using System.Globalization;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>Float</c>: finite numbers of double precision. Specification section 3.5.2.</summary>
internal sealed class FloatType : ScalarType
{
    public FloatType()
        : base("Float", typeof(double))
        => Description = "A number of double precision (IEEE 754), with or without a fraction; never NaN or infinite.";

    public override object ParseLiteral(ValueNode literal)
    {
        var text = literal switch
        {
            FloatValueNode number => number.Value,
            IntValueNode number => number.Value,
            _ => throw NotNumeric(Inspect.Literal(literal)),
        };
        return Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text);
    }

    public override object ParseValue(JsonElement value)
        => value.ValueKind == JsonValueKind.Number ? Finite(value.GetDouble(), value.GetRawText()) : throw NotNumeric(Inspect.Json(value));

    public override void Write(JsonResponseWriter writer, object value)
    {
        if (value is decimal exact)
            writer.WriteDecimal(exact);
        else
            writer.WriteDouble(ToDouble(value));
    }

    public override ValueNode ToLiteral(object value) => Literals.Float(ToDouble(value));

    private static double ToDouble(object value) => value switch
    {
        double number => Finite(number, Inspect.Value(value)),
        // The shortest decimal text of a float, not its binary expansion: 0.1f is 0.1.
        float number => Finite(double.Parse(Inspect.Text(number), CultureInfo.InvariantCulture), Inspect.Value(value)),
        int or long or short or byte or sbyte or ushort or uint or ulong or decimal
            => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw NotNumeric(Inspect.Value(value)),
    };

    private static double Finite(double number, string shown) => double.IsFinite(number) ? number : throw NotNumeric(shown);

    private static CoercionException NotNumeric(string shown) => new($"Float cannot represent non numeric value: {shown}");
}
