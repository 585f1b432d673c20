namespace Espalier.Tests.Validation;

/// <summary>Errors in one line.</summary>
internal static class ErrorText
{
    public static string Of(GraphQLError error) => Of(error.Message, error.Locations.Select(at => (at.Line, at.Column)));

    public static string Of(string message, IEnumerable<(int Line, int Column)> locations)
        => string.Join(' ', [message, .. locations.Select(at => $"{at.Line}:{at.Column}")]);
}
