namespace Espalier.AspNetCore.TrustedDocuments;

/// <summary>What becomes of documents that the host does not know beforehand.</summary>
public enum TrustedDocumentMode
{
    /// <summary>They run, and clients may register them by hash (automatic persisted queries).</summary>
    Open,

    /// <summary>As <see cref="Open"/>, but each is logged by hash and name: what <see cref="OnlyTrusted"/> would refuse.</summary>
    Audit,

    /// <summary>They are refused before they are parsed, with <see cref="TransportErrorCodes.DocumentNotTrusted"/>.</summary>
    OnlyTrusted,
}
