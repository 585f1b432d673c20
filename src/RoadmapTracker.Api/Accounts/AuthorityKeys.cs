using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace RoadmapTracker.Api.Accounts;

/// <summary>
/// The keys of the OpenID Connect authority, fetched when they are first needed and kept through its outages. However many tokens
/// name a key that nobody has, the authority is asked once in <see cref="RefreshInterval"/>.
/// </summary>
/// <param name="authority">Its address, below which its discovery document lies (OpenID Connect Discovery 1.0, section 4).</param>
/// <param name="requireHttps">Whether its keys must come over TLS, as its discovery document does.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told of keys found and of an authority that cannot be reached.</param>
internal sealed partial class AuthorityKeys(Uri authority, bool requireHttps, TimeProvider time, ILogger<AuthorityKeys> log) : IDisposable
{
    /// <summary>How old keys may get before the authority is asked again; meanwhile the old ones are used.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromHours(12);

    /// <summary>How long it takes after a fetch until an unknown key id is a reason for another.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromMinutes(1);

    /// <summary>The same while there are no keys at all, because the authority could not be reached.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private const int MaxDocumentSize = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = MaxDocumentSize,
    };

    private volatile AuthorityKeySet? _known;
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _notBefore;
    private DateTimeOffset _staleFrom;

    /// <summary>The keys, asked for anew when this one is not among them; null when there are none since the authority cannot be reached.</summary>
    /// <param name="keyId">The key a token says it was signed by.</param>
    public async ValueTask<AuthorityKeySet?> KnowingAsync(string keyId)
    {
        if (_known is { } known && known.Has(keyId))
        {
            // Nobody waits for what is only to be made sure of.
            if (IsStale()) _ = FetchOnceAsync();
            return known;
        }

        await FetchOnceAsync();
        return _known;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private bool IsStale()
    {
        lock (_gate) return time.GetUtcNow() >= _staleFrom;
    }

    private Task FetchOnceAsync()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_fetch.IsCompleted || now < _notBefore) return _fetch;
            _notBefore = now + (_known is null ? RetryInterval : RefreshInterval);
            return _fetch = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            var found = await ReadAsync();
            lock (_gate)
            {
                // A key that is new right after the first fetch need not wait.
                if (_known is null) _notBefore = time.GetUtcNow();
                _staleFrom = time.GetUtcNow() + Freshness;
                _known = found;
            }

            LogFound(log, found.Issuer);
        }
        catch (Exception failure)
        {
            LogUnreachable(log, authority, failure.Message);
        }
    }

    private async Task<AuthorityKeySet> ReadAsync()
    {
        var address = new Uri($"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration");
        var document = new OpenIdConnectConfiguration(await _http.GetStringAsync(address));
        if (!Uri.TryCreate(document.JwksUri, UriKind.Absolute, out var keys) || (requireHttps && keys.Scheme != Uri.UriSchemeHttps))
            throw new FormatException("The authority's discovery document has no jwks_uri, or one without TLS.");
        return new AuthorityKeySet(document.Issuer ?? "", await _http.GetStringAsync(keys));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The keys of {Issuer} were fetched")]
    private static partial void LogFound(ILogger log, string issuer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of {Authority} could not be fetched, those known stay in use: {Reason}")]
    private static partial void LogUnreachable(ILogger log, Uri authority, string reason);
}
