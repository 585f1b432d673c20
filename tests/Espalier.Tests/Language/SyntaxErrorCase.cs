namespace Espalier.Tests.Language;

/// <summary>A malformed text with the message and position that graphql-js 17 gives for it.</summary>
public sealed record SyntaxErrorCase(string Production, string Text, string Message, int Line, int Column);
