using System.Globalization;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem.Sdl;

/// <summary>
/// A scalar of which only the name is known: every value passes as it is. Literals stay syntax and variables stay JSON, because
/// without an implementation nobody can say what they mean.
/// </summary>
internal sealed class SdlScalarType(string name) : ScalarType(name, typeof(object))
{
    public override object ParseLiteral(ValueNode literal) => literal;

    public override object ParseValue(JsonElement value) => value;

    public override void Write(JsonResponseWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case int or short or byte or long:
                writer.WriteInt64(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float or decimal:
                SpecifiedScalars.Float.Write(writer, value);
                break;
            case JsonElement json:
                writer.WriteJson(JsonSerializer.SerializeToUtf8Bytes(json));
                break;
            default:
                throw CannotRepresent(value);
        }
    }

    public override ValueNode ToLiteral(object value) => value as ValueNode ?? throw CannotRepresent(value);

    private CoercionException CannotRepresent(object value) => new($"{Name} cannot represent value: {Inspect.Value(value)}");
}
