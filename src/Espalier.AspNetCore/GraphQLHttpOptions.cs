namespace Espalier.AspNetCore;

/// <summary>What the HTTP transport allows. GraphQL over HTTP, draft of 2025.</summary>
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
    public IList<string> PreflightHeaders { get; } = ["GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];
}
