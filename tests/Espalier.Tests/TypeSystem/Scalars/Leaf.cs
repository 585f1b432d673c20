using System.Text;
using System.Text.Json;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Tests.TypeSystem.Scalars;

/// <summary>The three ways through a leaf type, as text in and text or message out.</summary>
internal static class Leaf
{
    public static object? Literal(LeafType type, string literal) => type.ParseLiteral(Parser.ParseConstValue(literal));

    public static object? Json(LeafType type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return type.ParseValue(document.RootElement);
    }

    public static string Written(LeafType type, object value)
    {
        using var writer = new JsonResponseWriter();
        type.Write(writer, value);
        return Encoding.UTF8.GetString(writer.WrittenMemory.Span);
    }

    public static string Printed(LeafType type, object value) => Printer.Print(type.ToLiteral(value));

    public static string Fault(Func<object?> coerce) => Assert.Throws<CoercionException>(coerce).Message;
}
