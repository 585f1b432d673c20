namespace Espalier.TypeSystem;

/// <summary>The scalars Espalier adds to those of the specification. Immutable and shared by the schemas that mention them.</summary>
public static class ExtendedScalars
{
    /// <summary><c>Date</c>: <see cref="DateOnly"/> as YYYY-MM-DD, by RFC 3339.</summary>
    public static ScalarType Date { get; } = new DateType();

    /// <summary><c>DateTime</c>: <see cref="DateTimeOffset"/> with its offset, by RFC 3339.</summary>
    public static ScalarType DateTime { get; } = new DateTimeType();

    /// <summary><c>URL</c>: an absolute <see cref="Uri"/> of scheme http or https, by RFC 3986.</summary>
    public static ScalarType Url { get; } = new UrlType();

    /// <summary><c>UUID</c>: <see cref="Guid"/>, by RFC 9562.</summary>
    public static ScalarType Uuid { get; } = new UuidType();

    /// <summary><c>Long</c>: <see cref="long"/> as a JSON number.</summary>
    public static ScalarType Long { get; } = new LongType();

    /// <summary><c>EmailAddress</c>: a <see cref="string"/> of the form browsers accept, by the HTML standard.</summary>
    public static ScalarType EmailAddress { get; } = new EmailAddressType();

    /// <summary><c>CountryCode</c>: a <see cref="string"/> with an assigned two-letter code of ISO 3166-1.</summary>
    public static ScalarType CountryCode { get; } = new CountryCodeType();

    /// <summary><c>LanguageTag</c>: a <see cref="string"/> with a well-formed tag of BCP 47.</summary>
    public static ScalarType LanguageTag { get; } = new LanguageTagType();

    /// <summary><c>Upload</c>: an <see cref="IFile"/> of a multipart request. It comes in only, and through variables only.</summary>
    public static ScalarType Upload { get; } = new UploadType();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Date, DateTime, Url, Uuid, Long, EmailAddress, CountryCode, LanguageTag, Upload];
}
