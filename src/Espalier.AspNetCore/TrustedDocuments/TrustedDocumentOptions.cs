using System.Reflection;

namespace Espalier.AspNetCore.TrustedDocuments;

/// <summary>
/// The documents that the host knows beforehand, and what becomes of others. A request names one by the SHA-256 of its text, as
/// <c>documentId</c> (or <c>id</c>) <c>sha256:…</c> (GraphQL over HTTP, persisted documents) or as
/// <c>extensions.persistedQuery</c>.
/// </summary>
public sealed class TrustedDocumentOptions
{
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);

    /// <summary>What becomes of other documents. <see cref="TrustedDocumentMode.Open"/> by default.</summary>
    public TrustedDocumentMode Mode { get; set; } = TrustedDocumentMode.Open;

    /// <summary>
    /// How many bytes the documents that clients register may take together; 0 switches automatic persisted queries off. The least
    /// used are dropped, and asked for again by <see cref="TransportErrorCodes.PersistedQueryNotFound"/>. 4 MiB by default.
    /// </summary>
    public int MaxRegisteredBytes { get; set; } = 4 * 1024 * 1024;

    internal IReadOnlyDictionary<string, byte[]> Documents => _documents;

    /// <summary>Adds a document. It is validated when the schema is mapped.</summary>
    /// <param name="name">What messages call it, such as a file's name; a second of the same name takes the first one's place.</param>
    /// <param name="text">Its text in UTF-8, which is hashed as it is and, for clients that trim, without white space around it.</param>
    public void Add(string name, byte[] text) => _documents[name] = text;

    /// <summary>Adds every <c>*.graphql</c> file of a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public void AddFolder(string path)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*.graphql")) Add(Path.GetFileName(file), File.ReadAllBytes(file));
    }

    /// <summary>Adds every resource of an assembly whose name ends in <c>.graphql</c>.</summary>
    /// <param name="assembly">The assembly the files were embedded in.</param>
    public void AddEmbedded(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            var text = new byte[resource.Length];
            resource.ReadExactly(text);
            Add(name, text);
        }
    }
}
