using System.Globalization;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary>
/// <c>DateTime</c>: <see cref="DateTimeOffset"/> as <c>date-time</c> of RFC 3339; leap seconds have no value in .NET and are refused.
/// </summary>
internal sealed class DateTimeType : TextScalarType<DateTimeOffset>
{
    private const string Universal = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string WithOffset = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public DateTimeType()
        : base("DateTime", "a date and time with offset such as 2026-03-31T14:05:00Z")
    {
        Description = "A moment as date, time and offset from UTC, such as 2026-03-31T14:05:00Z.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";
    }

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        // RFC 3339 lets T and Z be lower case.
        var upper = text.ToUpperInvariant();
        return upper.EndsWith('Z')
            ? DateTimeOffset.TryParseExact(upper, Universal, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
            : DateTimeOffset.TryParseExact(upper, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    protected override string Format(DateTimeOffset value) => value.ToString(PatternOf(value), CultureInfo.InvariantCulture);

    protected internal override void Write(JsonResponseWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            WriteUniversal(writer, value.UtcDateTime);
            return;
        }

        Span<char> text = stackalloc char[WithOffset.Length];
        value.TryFormat(text, out var length, WithOffset, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    // The platform has a short way to the round-trip format, which differs by zeros at the end of the fraction.
    private static void WriteUniversal(JsonResponseWriter writer, DateTime value)
    {
        Span<byte> text = stackalloc byte[28];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var end = text[..(length - 1)].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        text[end] = (byte)'Z';
        writer.WriteUtf8String(text[..(end + 1)]);
    }

    private static string PatternOf(DateTimeOffset value) => value.Offset == TimeSpan.Zero ? Universal : WithOffset;
}
