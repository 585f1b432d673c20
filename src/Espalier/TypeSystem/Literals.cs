using System.Globalization;
using Espalier.Language;

namespace Espalier.TypeSystem;

/// <summary>Literals that code makes rather than the parser.</summary>
internal static class Literals
{
    public static ValueNode Null { get; } = new NullValueNode();

    public static StringValueNode String(string value) => new() { Value = value };

    public static IntValueNode Int(long value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };

    public static BooleanValueNode Boolean(bool value) => new() { Value = value };

    public static EnumValueNode Enum(string name) => new() { Value = name };

    public static ListValueNode List(IEnumerable<ValueNode> values) => new() { Values = [.. values] };

    /// <summary>A float literal, or an int literal when the number has neither fraction nor exponent.</summary>
    public static ValueNode Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? new IntValueNode { Value = text } : new FloatValueNode { Value = text };
    }

    public static ArgumentNode Argument(string name, ValueNode value) => new() { Name = new NameNode { Value = name }, Value = value };
}
