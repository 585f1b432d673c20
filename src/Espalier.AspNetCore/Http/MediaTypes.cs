using System.Text;
using Microsoft.Net.Http.Headers;

namespace Espalier.AspNetCore.Http;

/// <summary>Reads the media type of a request body.</summary>
internal static class MediaTypes
{
    /// <summary>Whether it is JSON in UTF-8, the one encoding JSON is exchanged in (RFC 8259, section 8.1).</summary>
    /// <param name="contentType">The header <c>Content-Type</c>; null when absent.</param>
    public static bool IsJson(string? contentType)
        => contentType is "application/json"
            || (MediaTypeHeaderValue.TryParse(contentType, out var type)
                && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                && (!type.Charset.HasValue || IsUtf8(HeaderUtilities.RemoveQuotes(type.Charset).AsSpan())));

    /// <summary>Whether it is a form with files, by RFC 7578.</summary>
    /// <param name="contentType">The header <c>Content-Type</c>; null when absent.</param>
    public static bool IsMultipart(string? contentType)
        => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(ReadOnlySpan<char> charset)
        => charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
