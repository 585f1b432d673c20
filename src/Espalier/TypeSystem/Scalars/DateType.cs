using System.Globalization;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary><c>Date</c>: <see cref="DateOnly"/> as <c>full-date</c> of RFC 3339.</summary>
internal sealed class DateType : TextScalarType<DateOnly>
{
    private const string Pattern = "yyyy-MM-dd";

    public DateType()
        : base("Date", "a date as YYYY-MM-DD")
    {
        Description = "A day of the calendar without time and zone, as YYYY-MM-DD.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";
    }

    protected override bool TryParse(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateOnly value) => value.ToString(Pattern, CultureInfo.InvariantCulture);

    protected internal override void Write(JsonResponseWriter writer, DateOnly value)
    {
        // The round-trip format of a date is the same text, and the platform has a short way to it.
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteUtf8String(text[..length]);
    }
}
