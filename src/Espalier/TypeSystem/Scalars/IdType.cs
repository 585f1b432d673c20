using System.Globalization;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>ID</c>: an opaque key, written as text and accepted as text or whole number. Specification section 3.5.5.</summary>
internal sealed class IdType : ScalarType
{
    public IdType()
        : base("ID", typeof(string))
        => Description = "An opaque key that identifies an object. Always answered as a string; accepted as a string or a whole number.";

    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new CoercionException($"ID cannot represent a non-string and non-integer value: {Inspect.Literal(literal)}"),
    };

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value),
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 => value.GetRawText(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) && decimal.IsInteger(number)
            => decimal.Truncate(number).ToString(CultureInfo.InvariantCulture),
        _ => throw NoId(Inspect.Json(value)),
    };

    public override void Write(JsonResponseWriter writer, object value)
    {
        if (value is Guid guid)
            writer.WriteGuid(guid);
        else
            writer.WriteString(ToText(value));
    }

    public override ValueNode ToLiteral(object value)
    {
        var text = ToText(value);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text
                ? Literals.Int(number)
                : Literals.String(text);
    }

    private static string ToText(object value) => value switch
    {
        string text => text,
        int or long or short or byte or sbyte or ushort or uint or ulong or Guid => Inspect.Text(value),
        _ => throw NoId(Inspect.Value(value)),
    };

    private static CoercionException NoId(string shown) => new($"ID cannot represent value: {shown}");
}
