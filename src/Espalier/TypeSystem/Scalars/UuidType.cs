using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>UUID</c>: <see cref="Guid"/> in the hyphenated form of RFC 9562.</summary>
internal sealed class UuidType : TextScalarType<Guid>
{
    public UuidType()
        : base("UUID", "32 hexadecimal digits in groups of 8-4-4-4-12")
    {
        Description = "A universally unique identifier: 32 hexadecimal digits in groups of 8-4-4-4-12.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc9562";
    }

    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    protected override string Format(Guid value) => value.ToString("D");

    protected internal override void Write(JsonResponseWriter writer, Guid value) => writer.WriteGuid(value);
}
