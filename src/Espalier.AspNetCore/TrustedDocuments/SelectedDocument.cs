using Espalier.AspNetCore.Http;

namespace Espalier.AspNetCore.TrustedDocuments;

/// <summary>The document that a request asks for.</summary>
/// <param name="Text">Its text in UTF-8.</param>
/// <param name="Unknown">Its hash, where it is to be registered or logged after it has been executed; null otherwise.</param>
internal readonly record struct SelectedDocument(ReadOnlyMemory<byte> Text, Sha256Digest? Unknown);
