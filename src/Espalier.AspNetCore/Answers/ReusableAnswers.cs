using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Espalier.AspNetCore.Http;
using Espalier.Execution;
using Espalier.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Espalier.AspNetCore.Answers;

/// <summary>
/// Answers to queries, kept under the version of the data that was read before they were executed. A later version is another key,
/// so that no answer of an earlier one is found again; an answer that already saw more than its version says is merely fresher.
/// </summary>
internal sealed class ReusableAnswers(IOptions<AnswerOptions> options, IDataVersion? version = null)
{
    private const int Overhead = 256;

    private readonly AnswerOptions _options = options.Value;
    private readonly byte[] _release = Encoding.UTF8.GetBytes(options.Value.Release);
    private readonly BoundedCache<Question, byte[]> _answers = new(options.Value.MaxBytes);

    /// <summary>The question that a request asks; null where its answer is for this one request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="document">The text of its document.</param>
    /// <param name="parameters">Its other parameters.</param>
    /// <param name="wantsCost">Whether the answer tells the cost.</param>
    public Question? Ask(HttpContext context, ReadOnlySpan<byte> document, RequestParameters parameters, bool wantsCost)
    {
        if (version is null || _options.AccessScope(context.User) is not { } scope) return null;

        var present = version.Current;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, _release);
        Append(hash, document);
        Append(hash, parameters.OperationName);
        Append(hash, scope);

        // The limit of cost, which the answer may tell, depends on it.
        var isSignedIn = context.User.Identity is { IsAuthenticated: true };
        hash.AppendData([(byte)(wantsCost ? 1 : 0), (byte)(isSignedIn ? 1 : 0)]);
        Append(hash, parameters.Variables.ValueKind == JsonValueKind.Object ? JsonMarshal.GetRawUtf8Value(parameters.Variables) : default);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return new Question(new Sha256Digest(digest), present, IsPublic: scope.Length == 0 && !isSignedIn);
    }

    /// <summary>The answer that is kept; null for none.</summary>
    public byte[]? Find(Question question) => _answers.Find(question);

    /// <summary>Keeps an answer for others who ask the same, where it is complete.</summary>
    /// <returns>Whether others may be given it.</returns>
    public bool Keep(Question question, OperationResult result)
    {
        if (result.Operation is not { Type: OperationType.Query } || result.Errors.Count > 0) return false;
        if (result.Body.Length + Overhead <= _options.MaxBytes / 2) _answers.Keep(question, result.Body.ToArray(), result.Body.Length + Overhead);
        return true;
    }

    /// <summary>Whether the client of a GET has the answer already. RFC 9110, section 13.1.2; <c>*</c> is not looked at.</summary>
    public static bool IsKnown(HttpContext context, Question question, GraphQLMediaType mediaType)
    {
        var tag = TagOf(question, mediaType);
        return EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known)
            && known.Any(one => one.Tag.Equals(tag, StringComparison.Ordinal));
    }

    /// <summary>Says how caches may treat the answer to a GET.</summary>
    /// <param name="context">The request.</param>
    /// <param name="question">What was asked; null where the answer is for this one request.</param>
    /// <param name="mediaType">The media type of the answer.</param>
    public void Describe(HttpContext context, Question? question, GraphQLMediaType mediaType)
    {
        var headers = context.Response.Headers;
        if (question is { } known)
        {
            headers.ETag = TagOf(known, mediaType);
            headers.Vary = StringValues.Concat(headers.Vary, _options.Vary);
            headers.CacheControl = known.IsPublic ? _options.PublicCacheControl : "private, no-cache";
        }
        else
        {
            headers.CacheControl = context.User.Identity is { IsAuthenticated: true } ? "private, no-store" : "no-store";
        }
    }

    // One representation per media type, RFC 9110 section 8.8.3.3.
    private static string TagOf(Question question, GraphQLMediaType mediaType)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"\"{question.Version:x}-{question.Digest.ToString().AsSpan(0, 32)}{(mediaType == GraphQLMediaType.Json ? 'j' : 'g')}\"");

    private static void Append(IncrementalHash hash, string? part) => Append(hash, string.IsNullOrEmpty(part) ? [] : Encoding.UTF8.GetBytes(part));

    // With its length before it, so that no two lists of parts look the same.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
