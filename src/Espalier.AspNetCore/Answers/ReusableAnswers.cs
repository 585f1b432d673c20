using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Claims;
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
    private static readonly ClaimsPrincipal _nobody = new(new ClaimsIdentity());

    // What an entry takes beside its bytes: key, array header, dictionary node.
    private const int Overhead = 256;

    // One byte of flags and the lengths of five parts.
    private const int Framing = 1 + (5 * sizeof(int));

    private readonly AnswerOptions _options = options.Value;
    private readonly byte[] _release = Encoding.UTF8.GetBytes(options.Value.Release);
    private readonly BoundedCache<Question, byte[]> _answers = new(options.Value.MaxBytes);

    /// <summary>The question that a request asks; null where its answer is for this one request.</summary>
    /// <param name="caller">Who asks; null for nobody.</param>
    /// <param name="document">The text of its document.</param>
    /// <param name="parameters">Its other parameters.</param>
    /// <param name="wantsCost">Whether the answer tells the cost.</param>
    /// <param name="isGet">Whether caches take part.</param>
    public Question? Ask(ClaimsPrincipal? caller, ReadOnlySpan<byte> document, RequestParameters parameters, bool wantsCost, bool isGet)
    {
        if (version is null || (_options.MaxBytes == 0 && !isGet)) return null;
        if (_options.AccessScope(caller ?? _nobody) is not { } scope) return null;

        var present = version.Current;

        // The limit of cost, which the answer may tell, depends on whether somebody is signed in.
        var isSignedIn = caller?.Identity is { IsAuthenticated: true };
        var flags = (byte)((wantsCost ? 1 : 0) | (isSignedIn ? 2 : 0));
        var digest = DigestOf(document, parameters.OperationName ?? "", scope, parameters.Variables, flags);
        return new Question(digest, present, IsPublic: scope.Length == 0 && !isSignedIn);
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
    public static bool IsKnown(HttpRequest request, Question question, GraphQLMediaType mediaType)
    {
        var given = request.Headers.IfNoneMatch;
        if (given.Count == 0) return false;
        var tag = TagOf(question, mediaType);
        return given == tag
            || (EntityTagHeaderValue.TryParseList(given, out var known) && known.Any(one => one.Tag.Equals(tag, StringComparison.Ordinal)));
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
            headers.CacheControl = context.Caller()?.Identity is { IsAuthenticated: true } ? "private, no-store" : "no-store";
        }
    }

    // One representation per media type, RFC 9110 section 8.8.3.3.
    private static string TagOf(Question question, GraphQLMediaType mediaType)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"\"{question.Version:x}-{question.Digest.Half:x32}{(mediaType == GraphQLMediaType.Json ? 'j' : 'g')}\"");

    private Sha256Digest DigestOf(ReadOnlySpan<byte> document, string operationName, string scope, JsonElement variables, byte flags)
    {
        var values = variables.ValueKind == JsonValueKind.Object ? JsonMarshal.GetRawUtf8Value(variables) : default;
        var longest = _release.Length + document.Length + values.Length + Encoding.UTF8.GetMaxByteCount(operationName.Length + scope.Length) + Framing;
        var buffer = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            var free = buffer.AsSpan();
            free[0] = flags;
            free = free[1..];
            Append(ref free, _release);
            Append(ref free, document);
            Append(ref free, operationName);
            Append(ref free, scope);
            Append(ref free, values);
            return Sha256Digest.Of(buffer.AsSpan(0, buffer.Length - free.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // With its length before it, so that no two lists of parts look the same.
    private static void Append(ref Span<byte> free, ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(free, part.Length);
        part.CopyTo(free[sizeof(int)..]);
        free = free[(sizeof(int) + part.Length)..];
    }

    private static void Append(ref Span<byte> free, string part)
    {
        var length = Encoding.UTF8.GetBytes(part, free[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(free, length);
        free = free[(sizeof(int) + length)..];
    }
}
