using System.Text.Json;

namespace Espalier.TypeSystem;

/// <summary>Strings of the variables.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string.</summary>
    /// <exception cref="CoercionException">The string escapes half of a surrogate pair and is no Unicode text.</exception>
    public static string Read(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new CoercionException("String cannot represent text with an unpaired surrogate.", exception);
        }
    }
}
