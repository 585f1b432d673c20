using System.Text;

namespace Espalier.Language;

/// <content>Values and types. Specification sections 2.10, Input Values, to 2.12, Type References.</content>
internal ref partial struct DocumentParser
{
    public ValueNode ParseValue(bool constant)
    {
        switch (Kind)
        {
            case TokenKind.BracketLeft: return ParseList(constant);
            case TokenKind.BraceLeft: return ParseObject(constant);
            case TokenKind.String or TokenKind.BlockString: return ParseString();
            case TokenKind.Int or TokenKind.Float: return ParseNumber();
            case TokenKind.Name: return ParseNamedValue();
            case TokenKind.Dollar when constant: throw VariableInConstant();
            case TokenKind.Dollar: return ParseVariable();
            default: throw Unexpected();
        }
    }

    public TypeNode ParseType()
    {
        var start = Start;
        TypeNode type;
        if (Kind == TokenKind.BracketLeft)
        {
            Enter();
            Advance();
            var inner = ParseType();
            Expect(TokenKind.BracketRight, "\"]\"");
            Leave();
            type = new ListTypeNode { Type = inner, Span = SpanFrom(start) };
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Span = SpanFrom(start) } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode { Name = name, Span = name.Span };
    }

    private VariableNode ParseVariable()
    {
        var start = Start;
        Expect(TokenKind.Dollar, "\"$\"");
        return new VariableNode { Name = ParseName(), Span = SpanFrom(start) };
    }

    private ListValueNode ParseList(bool constant)
    {
        var start = Start;
        Enter();
        var values = constant
            ? Any(TokenKind.BracketLeft, static (ref parser) => parser.ParseValue(constant: true), TokenKind.BracketRight)
            : Any(TokenKind.BracketLeft, static (ref parser) => parser.ParseValue(constant: false), TokenKind.BracketRight);
        Leave();
        return new ListValueNode { Values = values, Span = SpanFrom(start) };
    }

    private ObjectValueNode ParseObject(bool constant)
    {
        var start = Start;
        Enter();
        var fields = constant
            ? Any(TokenKind.BraceLeft, static (ref parser) => parser.ParseObjectField(constant: true), TokenKind.BraceRight)
            : Any(TokenKind.BraceLeft, static (ref parser) => parser.ParseObjectField(constant: false), TokenKind.BraceRight);
        Leave();
        return new ObjectValueNode { Fields = fields, Span = SpanFrom(start) };
    }

    private ObjectFieldNode ParseObjectField(bool constant)
    {
        var start = Start;
        var name = ParseName();
        Expect(TokenKind.Colon, "\":\"");
        return new ObjectFieldNode { Name = name, Value = ParseValue(constant), Span = SpanFrom(start) };
    }

    private StringValueNode ParseString()
    {
        var start = Start;
        var block = Kind == TokenKind.BlockString;
        var value = _lexer.GetStringValue();
        Advance();
        return new StringValueNode { Value = value, Block = block, Span = SpanFrom(start) };
    }

    private ValueNode ParseNumber()
    {
        var start = Start;
        var isFloat = Kind == TokenKind.Float;
        var value = Encoding.ASCII.GetString(_lexer.Token);
        Advance();
        return isFloat
            ? new FloatValueNode { Value = value, Span = SpanFrom(start) }
            : new IntValueNode { Value = value, Span = SpanFrom(start) };
    }

    private ValueNode ParseNamedValue()
    {
        var start = Start;
        if (SkipKeyword("true"u8)) return new BooleanValueNode { Value = true, Span = SpanFrom(start) };
        if (SkipKeyword("false"u8)) return new BooleanValueNode { Value = false, Span = SpanFrom(start) };
        if (SkipKeyword("null"u8)) return new NullValueNode { Span = SpanFrom(start) };
        var value = _names.Get(_lexer.Token);
        Advance();
        return new EnumValueNode { Value = value, Span = SpanFrom(start) };
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = Start;
        var unexpected = Unexpected();
        Advance();
        if (Kind != TokenKind.Name) return unexpected;
        var name = Encoding.ASCII.GetString(_lexer.Token);
        return SyntaxErrors.At(_source, dollar, $"Unexpected variable \"${name}\" in constant value.");
    }
}
