using System.Diagnostics.CodeAnalysis;

namespace Espalier.TypeSystem;

/// <summary>
/// <c>URL</c>: an absolute <see cref="Uri"/> of the web. Other schemes are refused, because clients put the value into links and some
/// schemes carry scripts.
/// </summary>
internal sealed class UrlType : TextScalarType<Uri>
{
    public UrlType()
        : base("URL", "an absolute http or https URL")
    {
        Description = "An absolute URL with the scheme http or https.";
        SpecifiedByUrl = "https://www.rfc-editor.org/rfc/rfc3986";
    }

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Uri value)
        => Uri.TryCreate(text, UriKind.Absolute, out value) && Accepts(value) && !text.Any(char.IsWhiteSpace);

    protected override bool Accepts(Uri value)
        => value.IsAbsoluteUri && (value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps);

    protected override string Format(Uri value) => value.AbsoluteUri;
}
