using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary>A scalar that documents and responses write as text of a certain form.</summary>
/// <typeparam name="T">The CLR type behind the text.</typeparam>
/// <param name="name">The name as clients write it.</param>
/// <param name="form">What the text must be, for the end of a message, such as <c>a date as YYYY-MM-DD</c>.</param>
internal abstract class TextScalarType<T>(string name, string form) : ScalarType(name, typeof(T))
    where T : notnull
{
    public override object ParseLiteral(ValueNode literal)
        => literal is StringValueNode { Value: var text } ? Parse(text) : throw NoString(Inspect.Literal(literal));

    public override object ParseValue(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? Parse(JsonText.Read(value)) : throw NoString(Inspect.Json(value));

    public override void Write(JsonResponseWriter writer, object value) => Write(writer, Typed(value));

    public override ValueNode ToLiteral(object value) => Literals.String(Format(Typed(value)));

    /// <summary>Reads the text; false when it does not have the form.</summary>
    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    protected abstract string Format(T value);

    /// <summary>Writes the text; for types whose values can be written without a string in between.</summary>
    protected internal virtual void Write(JsonResponseWriter writer, T value) => writer.WriteString(Format(value));

    /// <summary>Whether a resolver's result may be written. Strings are checked, because nothing else vouches for their form.</summary>
    protected virtual bool Accepts(T value) => value is not string text || TryParse(text, out _);

    private T Typed(object value) => value is T typed && Accepts(typed) ? typed : throw CannotRepresent(Inspect.Value(value));

    private T Parse(string text) => TryParse(text, out var value) ? value : throw CannotRepresent(Inspect.Quote(text));

    private CoercionException NoString(string shown) => new($"{Name} cannot represent a non string value: {shown}");

    private CoercionException CannotRepresent(string shown) => new($"{Name} cannot represent value: {shown}, expected {form}.");
}
