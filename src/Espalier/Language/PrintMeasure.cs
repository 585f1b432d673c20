using System.Runtime.CompilerServices;

namespace Espalier.Language;

/// <summary>
/// Decides which lists, objects and arguments are broken into lines. Each list and object is measured once, so printing
/// stays linear however deep they nest.
/// </summary>
internal sealed class PrintMeasure
{
    public const int Indent = 2;
    private const int LineWidth = 80;
    private const int Separator = 2;

    private readonly Dictionary<ValueNode, PrintExtent> _known = new(ReferenceEqualityComparer.Instance);

    public bool Breaks(ListValueNode list) => Flat(list).Length > LineWidth;

    public bool Breaks(ObjectValueNode value) => Flat(value).Length > LineWidth;

    public bool Breaks(FieldNode field)
    {
        var length = field.Name.Value.Length + (field.Alias is { } alias ? alias.Value.Length + Separator : 0) + 2;
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            var argument = field.Arguments[i];
            length += (i > 0 ? Separator : 0) + Named(argument.Name, argument.Value).Length;
        }

        return length > LineWidth;
    }

    public bool AnyMultiline(IReadOnlyList<VariableDefinitionNode> definitions) =>
        definitions.Any(d => IsMultiline(d.Description, d.DefaultValue, d.Directives));

    public bool AnyMultiline(IReadOnlyList<InputValueDefinitionNode> definitions) =>
        definitions.Any(d => IsMultiline(d.Description, d.DefaultValue, d.Directives));

    private bool IsMultiline(StringValueNode? description, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives) =>
        description is not null
        || (defaultValue is not null && Of(defaultValue).Newlines > 0)
        || directives.Any(directive => directive.Arguments.Any(argument => Of(argument.Value).Newlines > 0));

    private PrintExtent Of(ValueNode value) => value switch
    {
        VariableNode variable => new PrintExtent(variable.Name.Value.Length + 1, 0),
        IntValueNode number => new PrintExtent(number.Value.Length, 0),
        FloatValueNode number => new PrintExtent(number.Value.Length, 0),
        EnumValueNode name => new PrintExtent(name.Value.Length, 0),
        BooleanValueNode boolean => new PrintExtent(boolean.Value ? 4 : 5, 0),
        NullValueNode => new PrintExtent(4, 0),
        StringValueNode text => OfText(PrintWriter.Format(text)),
        ListValueNode list => Laid(Flat(list), list.Values.Count, brackets: 2),
        ObjectValueNode fields => Laid(Flat(fields), fields.Fields.Count, brackets: 4),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "Not a value."),
    };

    private static PrintExtent OfText(string text) => new(text.Length, text.AsSpan().Count('\n'));

    /// <summary>The extent in the form chosen: separators become line feeds, and each line inside gets an indent.</summary>
    private static PrintExtent Laid(PrintExtent flat, int items, int brackets)
    {
        if (flat.Length <= LineWidth) return flat;
        var inside = flat.Length - brackets - (Separator * (items - 1)) + (items - 1);
        var linesInside = flat.Newlines + items;
        return new PrintExtent(inside + (Indent * linesInside) + 4, linesInside + 1);
    }

    private PrintExtent Flat(ListValueNode list)
    {
        if (_known.TryGetValue(list, out var known)) return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var extent = new PrintExtent(2 + (Separator * Math.Max(0, list.Values.Count - 1)), 0);
        foreach (var value in list.Values) extent += Of(value);
        return _known[list] = extent;
    }

    private PrintExtent Flat(ObjectValueNode value)
    {
        if (_known.TryGetValue(value, out var known)) return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var extent = new PrintExtent(4 + (Separator * Math.Max(0, value.Fields.Count - 1)), 0);
        foreach (var field in value.Fields) extent += Named(field.Name, field.Value);
        return _known[value] = extent;
    }

    private PrintExtent Named(NameNode name, ValueNode value) => Of(value) + new PrintExtent(name.Value.Length + 2, 0);
}
