using System.Runtime.CompilerServices;
using System.Text;

namespace Espalier.Language;

/// <summary>The text being printed, with its current indentation.</summary>
internal sealed partial class PrintWriter
{
    private readonly StringBuilder _text = new();
    private readonly PrintMeasure _measure = new();
    private int _indentation;
    private bool _mayShorten = true;

    /// <summary>A string as it is printed, before indentation.</summary>
    public static string Format(StringValueNode node) =>
        node.Block && BlockString.CanHold(node.Value) ? BlockString.Print(node.Value) : StringEscape.Quote(node.Value);

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case DefinitionNode definition: WriteDefinition(definition); break;
            case SelectionSetNode selectionSet: WriteSelectionSet(selectionSet); break;
            case SelectionNode selection: WriteSelection(selection); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: WriteType(type); break;
            case NameNode name: _text.Append(name.Value); break;
            case ArgumentNode argument: WriteNamed(argument.Name, argument.Value); break;
            case ObjectFieldNode field: WriteNamed(field.Name, field.Value); break;
            case DirectiveNode directive: WriteDirective(directive); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            case SchemaCoordinateNode coordinate: WriteCoordinate(coordinate); break;
            default: WriteDefinitionPart(node); break;
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: _text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: _text.Append(number.Value); break;
            case FloatValueNode number: _text.Append(number.Value); break;
            case EnumValueNode name: _text.Append(name.Value); break;
            case BooleanValueNode boolean: _text.Append(boolean.Value ? "true" : "false"); break;
            case NullValueNode: _text.Append("null"); break;
            case StringValueNode text: WriteLines(Format(text)); break;
            case ListValueNode list when _measure.Breaks(list): WriteBlock('[', list.Values, ']'); break;
            case ListValueNode list: WriteInline("[", list.Values, "]"); break;
            case ObjectValueNode fields when _measure.Breaks(fields): WriteBlock('{', fields.Fields, '}'); break;
            case ObjectValueNode fields: WriteInline("{ ", fields.Fields, " }"); break;
        }
    }

    private void WriteType(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;
        }
    }

    private void WriteCoordinate(SchemaCoordinateNode coordinate)
    {
        var at = coordinate is DirectiveCoordinateNode or DirectiveArgumentCoordinateNode ? "@" : "";
        _text.Append(at).Append(coordinate.Name.Value);
        _ = coordinate switch
        {
            MemberCoordinateNode member => _text.Append('.').Append(member.MemberName.Value),
            ArgumentCoordinateNode of => _text.Append('.').Append(of.FieldName.Value).Append('(').Append(of.ArgumentName.Value).Append(":)"),
            DirectiveArgumentCoordinateNode of => _text.Append('(').Append(of.ArgumentName.Value).Append(":)"),
            _ => _text,
        };
    }

    private void WriteNamed(NameNode name, ValueNode value)
    {
        _text.Append(name.Value).Append(": ");
        WriteValue(value);
    }

    private void NewLine() => _text.Append('\n').Append(' ', _indentation);

    /// <summary>Writes text whose lines take on the current indentation.</summary>
    private void WriteLines(string text)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..end]);
            NewLine();
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    private void WriteSeparated(IReadOnlyList<SyntaxNode> nodes, string separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) _text.Append(separator);
            Write(nodes[i]);
        }
    }

    private void WriteInline(string open, IReadOnlyList<SyntaxNode> nodes, string close)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _text.Append(open);
        WriteSeparated(nodes, ", ");
        _text.Append(close);
    }

    /// <summary>Writes brackets with one indented line for each node.</summary>
    private void WriteBlock(char open, IReadOnlyList<SyntaxNode> nodes, char close)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _text.Append(open);
        _indentation += PrintMeasure.Indent;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indentation -= PrintMeasure.Indent;
        NewLine();
        _text.Append(close);
    }
}
