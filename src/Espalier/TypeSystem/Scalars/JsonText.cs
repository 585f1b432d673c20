using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Espalier.TypeSystem;

/// <summary>
/// Strings of the variables. JSON may escape half of a surrogate pair, which is no text; <see cref="JsonElement"/> throws where it meets
/// one, and a client must not be able to bring that about.
/// </summary>
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

    /// <summary>A JSON string in quotes; as it is escaped, where it is no text.</summary>
    public static string Show(JsonElement value)
    {
        try
        {
            return Inspect.Quote(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    /// <summary>The name of a member; as it is escaped, where it is no text.</summary>
    public static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }
}
