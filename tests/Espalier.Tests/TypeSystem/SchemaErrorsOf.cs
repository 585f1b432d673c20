using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem;

/// <summary>What the rules say about a schema: one string per error, with places as line:column.</summary>
internal static class SchemaErrorsOf
{
    public static string[] Sdl(string sdl) => Errors(() => SchemaBuilder.FromSdl(sdl));

    /// <summary>As <see cref="Sdl"/>, for SDL that needs a query type which is not the point of the test; it comes after the text.</summary>
    public static string[] SdlWithQuery(string sdl) => Sdl($"{sdl}\ntype Query {{ ok: Boolean }}");

    public static string[] Built(SchemaBuilder builder) => Errors(builder.Build);

    private static string[] Errors(Func<Schema> build)
    {
        try
        {
            build();
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(error => $"{error.Message}{string.Concat(error.Locations.Select(place => $" {place.Line}:{place.Column}"))}")];
        }
    }
}
