using Espalier.AspNetCore.WebSockets;

namespace Espalier.AspNetCore;

/// <summary>
/// What the transports allow: GraphQL over HTTP, draft of 2025; graphql-transport-ws; GraphQL over Server-Sent Events, distinct
/// connections. How many events may wait for a slow reader is in <see cref="Execution.Subscriptions.SubscriptionOptions.MaxQueued"/>.
/// </summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>
    /// The largest request body in bytes; a larger one is answered with 413. It bounds the <c>query</c> parameter of a GET too,
    /// which the server's limit on the request line bounds further. 262,144 by default.
    /// </summary>
    public int MaxRequestBodySize { get; set; } = 256 * 1024;

    /// <summary>
    /// How deeply the JSON of a request may nest; deeper is answered with 400. 64 by default, the depth to which documents may nest.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Whether queries may be sent by GET. True by default.</summary>
    public bool AllowGet { get; set; } = true;

    /// <summary>
    /// Headers of which one, with any value, shows that a browser asked for permission (a CORS preflight) before it sent the
    /// request, so that a page of another site cannot have sent it unasked.
    /// </summary>
    public IList<string> PreflightHeaders { get; } = ["GraphQL-Preflight", "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    /// <summary>
    /// The origins, such as <c>https://dashboard.example.org</c>, whose pages may open a WebSocket here or read an event stream by GET.
    /// A page of the service's own host always may, and so may a client that sends no <c>Origin</c>, which no browser is. Empty by
    /// default.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// How many queries and mutations over HTTP may be executed at once. Another is answered with 503 and <c>Retry-After</c> at once: to let
    /// it wait behind so many would only make all of them late. 512 by default.
    /// </summary>
    public int MaxConcurrentOperations { get; set; } = 512;

    /// <summary>
    /// How long a WebSocket may stay open without <c>connection_init</c>; then it is closed with 4408. 10 seconds by default.
    /// </summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest message on a WebSocket in bytes; a larger one closes it with 1009. 262,144 by default.</summary>
    public int MaxSocketMessageSize { get; set; } = 256 * 1024;

    /// <summary>
    /// How many operations may run at once on one WebSocket, subscriptions or not; more are answered with an error of code
    /// <c>TOO_MANY_SUBSCRIPTIONS</c>. 100 by default.
    /// </summary>
    public int MaxSubscriptionsPerSocket { get; set; } = 100;

    /// <summary>How often a WebSocket that is silent is pinged; one that does not answer as quickly is closed. 30 seconds by default.</summary>
    public TimeSpan SocketKeepAlive { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one message to a WebSocket or event stream may take until the client has taken it in; then the connection is cut off.
    /// 10 seconds by default.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket stays open for queries and mutations under way when the service stops. 5 seconds by default.</summary>
    public TimeSpan SocketDrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long the client may take to answer the closing of a WebSocket before the connection is cut off. 5 seconds by default.
    /// </summary>
    public TimeSpan SocketCloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often an event stream is sent a comment, so that nothing on the way takes it for dead. 12 seconds by default.</summary>
    public TimeSpan EventStreamHeartbeat { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// Says who opens a WebSocket, from what <c>connection_init</c> carries; null closes it with 4403. By default a bearer token in the
    /// payload's <c>Authorization</c> is judged by the default authentication scheme, and without one the caller of the handshake stands.
    /// </summary>
    public Func<ConnectionInit, ValueTask<ConnectionCaller?>> AuthenticateSocket { get; set; } = BearerTokens.AuthenticateAsync;


    /// <summary>What requests with files may hold.</summary>
    public GraphQLUploadOptions Uploads { get; } = new();
}
