using System.Globalization;
using System.Text;
using System.Text.Json;
using Espalier.Language;

namespace Espalier.TypeSystem;

/// <summary>
/// Values as error messages show them: JSON strings in quotes, <c>[1, 2]</c>, <c>{ a: 1 }</c>. What lies deeper than two levels,
/// beyond ten items or beyond a thousand characters is left out, so that a message stays short whatever the caller sent.
/// </summary>
internal static class Inspect
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;
    private const int MaxLength = 1000;

    public static string Json(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return Shorten(text.ToString());
    }

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => Shorten(Quote(text)),
        bool flag => flag ? "true" : "false",
        JsonElement json => Json(json),
        IFormattable number when value is not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Shorten(value.ToString() ?? value.GetType().Name),
    };

    /// <summary>A simple value as plain text, independent of the culture.</summary>
    public static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public static string Literal(ValueNode literal) => Shorten(Printer.Print(literal));

    public static string Quote(string text)
        => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Shorten(string text) => text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}...";

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                AppendArray(text, value, depth);
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            case JsonValueKind.String:
                text.Append(JsonText.Show(value));
                break;
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length > 0 && depth >= MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        var separator = "";
        foreach (var item in array.EnumerateArray().Take(MaxItems))
        {
            text.Append(separator);
            Append(text, item, depth + 1);
            separator = ", ";
        }

        if (length > MaxItems)
            text.Append(CultureInfo.InvariantCulture, $", ... {length - MaxItems} more item{(length - MaxItems == 1 ? "" : "s")}");
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        var properties = value.EnumerateObject();
        if (!properties.Any())
        {
            text.Append("{}");
            return;
        }

        if (depth >= MaxDepth)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var property in value.EnumerateObject())
        {
            if (text.Length > MaxLength)
                break;
            text.Append(separator).Append(JsonText.ReadName(property)).Append(": ");
            Append(text, property.Value, depth + 1);
            separator = ", ";
        }

        text.Append(" }");
    }
}
