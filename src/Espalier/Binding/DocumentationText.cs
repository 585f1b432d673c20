using System.Text;
using System.Xml.Linq;

namespace Espalier.Binding;

/// <summary>Turns the elements of a documentation comment into the plain text of a description.</summary>
internal static class DocumentationText
{
    /// <summary>The text with references as names, code in backticks, and white space folded; null where nothing remains.</summary>
    public static string? Flatten(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var folded = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length == 0 ? null : folded;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value.Trim()).Append('`');
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(Referenced(reference));
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append(' ');
                    Append(text, paragraph);
                    text.Append(' ');
                    break;
                case XElement other:
                    Append(text, other);
                    break;
            }
        }
    }

    private static string Referenced(XElement reference)
    {
        var target = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href"))?.Value;
        if (target is null || reference.Attribute("cref") is null)
        {
            return target ?? " ";
        }

        // "P:Some.Namespace.Speaker.Name" and "M:Some.Type.Do(System.Int32)": the last part is the name that readers know.
        var signature = target.IndexOf('(', StringComparison.Ordinal);
        var name = signature < 0 ? target : target[..signature];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..];
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        name = arity < 0 ? name : name[..arity];

        // Readers of the schema know properties as fields and members of enums as values.
        return target[0] switch
        {
            'P' => $"`{NamingConventions.CamelCase(name)}`",
            'F' => $"`{NamingConventions.ConstantCase(name)}`",
            _ => name,
        };
    }
}
