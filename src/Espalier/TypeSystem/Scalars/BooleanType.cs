using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>Boolean</c>: true or false. Specification section 3.5.4.</summary>
internal sealed class BooleanType : ScalarType
{
    public BooleanType()
        : base("Boolean", typeof(bool))
        => Description = "True or false.";

    public override object ParseLiteral(ValueNode literal)
        => literal is BooleanValueNode { Value: var flag } ? flag : throw NoBoolean(Inspect.Literal(literal));

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NoBoolean(Inspect.Json(value)),
    };

    public override void Write(JsonResponseWriter writer, object value) => writer.WriteBoolean(ToBoolean(value));

    public override ValueNode ToLiteral(object value) => Literals.Boolean(ToBoolean(value));

    private static bool ToBoolean(object value) => value is bool flag ? flag : throw NoBoolean(Inspect.Value(value));

    private static CoercionException NoBoolean(string shown) => new($"Boolean cannot represent a non boolean value: {shown}");
}
