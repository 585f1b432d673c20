namespace Espalier.Language;

/// <content>Operations and fragments. Specification sections 2.3, Document, to 2.9, Fragments, and 2.13, Directives.</content>
internal ref partial struct DocumentParser
{
    private DefinitionNode ParseDefinition()
    {
        if (Kind == TokenKind.BraceLeft) return ParseShorthandQuery();

        var start = Start;
        var descriptionStart = this;
        var description = AtDescription ? ParseString() : null;
        if (description is not null && Kind == TokenKind.BraceLeft)
        {
            throw descriptionStart.Error("Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (AtOperationType()) return ParseOperation(start, description);
        if (AtKeyword("fragment"u8)) return ParseFragmentDefinition(start, description);
        if (TryParseTypeSystemDefinition(start, description) is { } definition) return definition;
        if (Kind == TokenKind.Name && description is not null)
        {
            throw descriptionStart.Error("Unexpected description, only GraphQL definitions support descriptions.");
        }

        return AtKeyword("extend"u8) ? ParseExtension() : throw Unexpected();
    }

    private readonly bool AtOperationType() => AtKeyword("query"u8) || AtKeyword("mutation"u8) || AtKeyword("subscription"u8);

    private OperationType ParseOperationType()
    {
        if (SkipKeyword("query"u8)) return OperationType.Query;
        if (SkipKeyword("mutation"u8)) return OperationType.Mutation;
        if (SkipKeyword("subscription"u8)) return OperationType.Subscription;
        var unexpected = this;
        ParseName();
        throw unexpected.Unexpected();
    }

    private OperationDefinitionNode ParseShorthandQuery()
    {
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode { Operation = OperationType.Query, SelectionSet = selectionSet, Span = selectionSet.Span };
    }

    private OperationDefinitionNode ParseOperation(int start, StringValueNode? description) => new()
    {
        Description = description,
        Operation = ParseOperationType(),
        Name = Kind == TokenKind.Name ? ParseName() : null,
        VariableDefinitions = OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseVariableDefinition(), TokenKind.ParenRight),
        Directives = ParseDirectives(),
        SelectionSet = ParseSelectionSet(),
        Span = SpanFrom(start),
    };

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon, "\":\"");
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseConstDirectives(),
            Span = SpanFrom(start),
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Start;
        Enter();
        var selections = Many(TokenKind.BraceLeft, "\"{\"", static (ref parser) => parser.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode { Selections = selections, Span = SpanFrom(start) };
    }

    private SelectionNode ParseSelection() => Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = Start;
        var name = ParseName();
        if (++_fields > _options.MaxFields) throw SyntaxErrors.TooMany(_source, start, _options.MaxFields, "fields");
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(),
            Directives = ParseDirectives(),
            SelectionSet = Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null,
            Span = SpanFrom(start),
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = Start;
        Expect(TokenKind.Spread, "\"...\"");
        var hasCondition = SkipKeyword("on"u8);
        return !hasCondition && Kind == TokenKind.Name
            ? new FragmentSpreadNode { Name = ParseName(), Directives = ParseDirectives(), Span = SpanFrom(start) }
            : new InlineFragmentNode
            {
                TypeCondition = hasCondition ? ParseNamedType() : null,
                Directives = ParseDirectives(),
                SelectionSet = ParseSelectionSet(),
                Span = SpanFrom(start),
            };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment"u8);
        if (AtKeyword("on"u8)) throw Unexpected();
        var name = ParseName();
        ExpectKeyword("on"u8);
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(),
            SelectionSet = ParseSelectionSet(),
            Span = SpanFrom(start),
        };
    }

    private ArgumentNode[] ParseArguments() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(constant: false), TokenKind.ParenRight);

    private ArgumentNode[] ParseConstArguments() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(constant: true), TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool constant)
    {
        var start = Start;
        var name = ParseName();
        Expect(TokenKind.Colon, "\":\"");
        return new ArgumentNode { Name = name, Value = ParseValue(constant), Span = SpanFrom(start) };
    }

    private DirectiveNode[] ParseDirectives() => ParseDirectives(constant: false);

    private DirectiveNode[] ParseConstDirectives() => ParseDirectives(constant: true);

    private DirectiveNode[] ParseDirectives(bool constant)
    {
        var mark = _pending.Count;
        while (Kind == TokenKind.At)
        {
            var start = Start;
            Advance();
            _pending.Add(new DirectiveNode
            {
                Name = ParseName(),
                Arguments = constant ? ParseConstArguments() : ParseArguments(),
                Span = SpanFrom(start),
            });
        }

        return TakeSince<DirectiveNode>(mark);
    }

    private StringValueNode? ParseDescription() => AtDescription ? ParseString() : null;

    private ValueNode? ParseDefaultValue() => Skip(TokenKind.Equals) ? ParseValue(constant: true) : null;
}
