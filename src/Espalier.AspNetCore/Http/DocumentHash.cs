using System.Text.Json;

namespace Espalier.AspNetCore.Http;

/// <summary>The ways in which a request names a document by its hash.</summary>
internal static class DocumentHash
{
    private const string Prefix = "sha256:";

    /// <summary>Reads <c>documentId</c>, or <c>id</c>, of GraphQL over HTTP, persisted documents.</summary>
    /// <exception cref="RequestRefusedException">It is no hash.</exception>
    public static Sha256Digest ReadId(string parameter, string id)
        => id.StartsWith(Prefix, StringComparison.Ordinal) && Sha256Digest.TryParse(id.AsSpan(Prefix.Length), out var digest)
            ? digest
            : throw new RequestRefusedException($"The parameter '{parameter}' must be 'sha256:' and the 64 hexadecimal digits of a document's SHA-256.");

    /// <summary>Reads <c>persistedQuery</c> out of <c>extensions</c>, the protocol of Apollo's clients.</summary>
    /// <param name="extensions">The parameter, a JSON object.</param>
    /// <returns>The hash; null where it is not there.</returns>
    /// <exception cref="RequestRefusedException">It is there and cannot be understood.</exception>
    public static Sha256Digest? ReadExtension(JsonElement extensions)
    {
        if (!extensions.TryGetProperty("persistedQuery"u8, out var persisted) || persisted.ValueKind == JsonValueKind.Null) return null;
        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version"u8, out var version) && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number) && number == 1
            && persisted.TryGetProperty("sha256Hash"u8, out var hash) && hash.ValueKind == JsonValueKind.String
            && Sha256Digest.TryParse(hash.GetString(), out var digest)
                ? digest
                : throw new RequestRefusedException("'extensions.persistedQuery' must have 'version' 1 and 'sha256Hash', the 64 hexadecimal digits of a document's SHA-256.");
    }

    /// <summary>The one hash that a request names.</summary>
    /// <exception cref="RequestRefusedException">It names two that differ.</exception>
    public static Sha256Digest? Merge(Sha256Digest? first, Sha256Digest? second)
        => first is not null && second is not null && first != second
            ? throw new RequestRefusedException("The request names two different documents.")
            : first ?? second;
}
