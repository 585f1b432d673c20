namespace Espalier.AspNetCore.TrustedDocuments;

/// <summary>A trusted document that the schema does not allow. The message is one line for whoever starts the host.</summary>
public sealed class TrustedDocumentException : Exception
{
    internal TrustedDocumentException(string name, GraphQLError error)
        : base($"Trusted document {name}{PlaceOf(error)}: {error.Message.ReplaceLineEndings(" ")}")
    {
    }

    private static string PlaceOf(GraphQLError error) => error.Locations is [var place, ..] ? $" ({place.Line}:{place.Column})" : "";
}
