using Espalier.AspNetCore.Http;

namespace Espalier.AspNetCore.Answers;

/// <summary>What decides an answer: two equal questions have the same one.</summary>
/// <param name="Digest">Of the document, the operation's name, the variables, the access scope and the release.</param>
/// <param name="Version">The version of the data before anything of it was read.</param>
/// <param name="IsPublic">Whether anybody may have the answer.</param>
internal readonly record struct Question(Sha256Digest Digest, long Version, bool IsPublic);
