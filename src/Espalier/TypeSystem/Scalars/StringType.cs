using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>String</c>: text. Specification section 3.5.3.</summary>
internal sealed class StringType : ScalarType
{
    public StringType()
        : base("String", typeof(string))
        => Description = "Text: a sequence of Unicode characters.";

    public override object ParseLiteral(ValueNode literal)
        => literal is StringValueNode { Value: var text } ? text : throw NoString(Inspect.Literal(literal));

    public override object ParseValue(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? JsonText.Read(value) : throw NoString(Inspect.Json(value));

    public override void Write(JsonResponseWriter writer, object value) => writer.WriteString(ToText(value));

    public override ValueNode ToLiteral(object value) => Literals.String(ToText(value));

    private static string ToText(object value) => value switch
    {
        string text => text,
        char or bool or int or long or short or byte or sbyte or ushort or uint or ulong or decimal => Inspect.Text(value),
        double or float => Inspect.Text(value),
        _ => throw new CoercionException($"String cannot represent value: {Inspect.Value(value)}"),
    };

    private static CoercionException NoString(string shown) => new($"String cannot represent a non string value: {shown}");
}
