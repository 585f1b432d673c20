using System.Collections.Frozen;
using System.Text;
using Espalier.AspNetCore.Http;
using Espalier.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Espalier.AspNetCore.TrustedDocuments;

/// <summary>Finds the document of a request by text or hash, and refuses what is not trusted.</summary>
internal sealed partial class DocumentSelector
{
    private static readonly object _isLogged = new();

    private readonly TrustedDocumentMode _mode;
    private readonly FrozenDictionary<Sha256Digest, byte[]> _trusted;
    private readonly BoundedCache<Sha256Digest, byte[]> _registered;
    private readonly BoundedCache<Sha256Digest, object> _logged = new(256 * 1024);
    private readonly ILogger<DocumentSelector> _logger;

    /// <summary>Validates the trusted documents.</summary>
    /// <exception cref="TrustedDocumentException">The schema does not allow one of them.</exception>
    public DocumentSelector(RequestExecutor executor, IOptions<TrustedDocumentOptions> options, ILogger<DocumentSelector> logger)
    {
        _logger = logger;
        _mode = options.Value.Mode;
        _registered = new(_mode == TrustedDocumentMode.OnlyTrusted ? 0 : options.Value.MaxRegisteredBytes);
        _trusted = Validate(executor, options.Value.Documents).ToFrozenDictionary();
    }

    /// <summary>Finds the document.</summary>
    /// <exception cref="RequestRefusedException">It is not known, not trusted, or its text and hash do not belong together.</exception>
    public SelectedDocument Select(RequestParameters parameters)
    {
        var text = parameters.Document;
        if (text.IsEmpty && parameters.Hash is { } only) return new SelectedDocument(Find(only), Unknown: null);
        if (parameters.Hash is null && _mode == TrustedDocumentMode.Open) return new SelectedDocument(text, Unknown: null);

        var hash = Sha256Digest.Of(text.Span);
        if (parameters.Hash is { } named && named != hash)
            throw new RequestRefusedException("The hash of the request is not the SHA-256 of its 'query'.");

        if (_trusted.ContainsKey(hash)) return new SelectedDocument(text, Unknown: null);
        return _mode == TrustedDocumentMode.OnlyTrusted ? throw NotTrusted() : new SelectedDocument(text, hash);
    }

    /// <summary>Registers a document that came with its hash, and logs one that is not trusted, once it has been found good.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isNamed">Whether the client sent its hash.</param>
    /// <param name="operation">The name of the operation; null for an anonymous one.</param>
    public void Remember(SelectedDocument document, bool isNamed, string? operation)
    {
        if (document.Unknown is not { } hash) return;
        if (_mode == TrustedDocumentMode.Audit && _logged.Find(hash) is null)
        {
            _logged.Keep(hash, _isLogged, bytes: 64);
            LogUnknown(_logger, hash.ToString(), operation ?? "without a name");
        }

        if (isNamed && _registered.Find(hash) is null)
            _registered.Keep(hash, document.Text.ToArray(), document.Text.Length + 128);
    }

    private byte[] Find(Sha256Digest hash)
        => _trusted.TryGetValue(hash, out var known) ? known
            : _mode == TrustedDocumentMode.OnlyTrusted ? throw NotTrusted()
            : _registered.Find(hash) ?? throw new RequestRefusedException("PersistedQueryNotFound")
            {
                Code = TransportErrorCodes.PersistedQueryNotFound,
                IsAnswer = true,
            };

    private static RequestRefusedException NotTrusted()
        => new("Only documents that this service knows are executed, and this is not one of them.", StatusCodes.Status403Forbidden)
        {
            Code = TransportErrorCodes.DocumentNotTrusted,
        };

    private static Dictionary<Sha256Digest, byte[]> Validate(RequestExecutor executor, IReadOnlyDictionary<string, byte[]> documents)
    {
        var trusted = new Dictionary<Sha256Digest, byte[]>();
        foreach (var (name, text) in documents)
        {
            if (executor.Check(text) is [var error, ..]) throw new TrustedDocumentException(name, error);
            trusted[Sha256Digest.Of(text)] = text;
            var trimmed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Trim());
            trusted[Sha256Digest.Of(trimmed)] = trimmed;
        }

        return trusted;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Document {Hash} is not trusted; operation {Operation} is executed")]
    private static partial void LogUnknown(ILogger logger, string hash, string operation);
}
