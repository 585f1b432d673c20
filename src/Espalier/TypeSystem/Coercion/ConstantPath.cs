using System.Globalization;

namespace Espalier.TypeSystem;

/// <summary>The way from a constant to a value inside it, for messages: <c> at .tags[0]</c>, or nothing for the constant itself.</summary>
internal sealed record ConstantPath(ConstantPath? Parent, string Step)
{
    public static ConstantPath Field(ConstantPath? parent, string name) => new(parent, $".{name}");

    public static ConstantPath Item(ConstantPath? parent, int index)
        => new(parent, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public static string Show(ConstantPath? path) => path is null ? "" : $" at {path}";

    public override string ToString() => $"{Parent}{Step}";
}
