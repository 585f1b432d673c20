using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void Operation_has_all_its_parts_when_it_is_written_in_full()
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Parser.ParseDocument(LanguageFixture.Executable).Definitions[0]);

        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Equal("Conference", operation.Name?.Value);
        Assert.Equal("What a conference shows.\n  Indented lines keep their indentation.", operation.Description?.Value);
        Assert.Equal(["slug", "first", "filter", "when"], operation.VariableDefinitions.Select(v => v.Variable.Name.Value));
        Assert.Equal("The conference's slug.", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal(["tracked"], operation.VariableDefinitions[1].Directives.Select(d => d.Name.Value));
        Assert.Equal(["cached", "trace"], operation.Directives.Select(d => d.Name.Value));
    }

    [Theory]
    [InlineData("{ a }", OperationType.Query)]
    [InlineData("query { a }", OperationType.Query)]
    [InlineData("mutation { a }", OperationType.Mutation)]
    [InlineData("subscription { a }", OperationType.Subscription)]
    public void Operation_has_the_kind_of_its_keyword(string text, OperationType expected)
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.ParseDocument(text).Definitions));

        Assert.Equal(expected, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Empty(operation.VariableDefinitions);
        Assert.Empty(operation.Directives);
    }

    [Fact]
    public void Field_answers_to_its_alias_when_it_has_one()
    {
        var fields = Selections("{ a b: c }").Cast<FieldNode>().ToList();

        Assert.Equal(["a", "b"], fields.Select(f => f.ResponseName));
        Assert.Equal(["a", "c"], fields.Select(f => f.Name.Value));
        Assert.Null(fields[0].SelectionSet);
    }

    [Fact]
    public void Spread_is_told_from_an_inline_fragment_by_what_follows_the_dots()
    {
        var selections = Selections("{ ...onwards ... on A { b } ... @c { d } ... { e } }");

        Assert.Equal("onwards", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("A", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition?.Name.Value);
        Assert.Single(Assert.IsType<InlineFragmentNode>(selections[2]).Directives);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("query")]
    [InlineData("on")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("fragment")]
    [InlineData("__typename")]
    [InlineData("_1")]
    public void Field_may_have_any_name_when_no_production_reserves_it(string name) =>
        Assert.Equal(name, Assert.IsType<FieldNode>(Assert.Single(Selections($"{{ {name} }}"))).Name.Value);

    [Theory]
    [InlineData("\uFEFF{\uFEFFa\uFEFF}")]
    [InlineData(",,{,a,},,")]
    [InlineData("{a}#")]
    [InlineData("#é\r{#🌳\na\r\n}")]
    [InlineData("\t{\ta\t}\t")]
    public void Ignored_characters_may_stand_between_any_tokens(string text) =>
        Assert.Equal("{\n  a\n}", Parser.ParseDocument(text).ToString());

    [Theory]
    [InlineData("0", false)]
    [InlineData("-0", false)]
    [InlineData("123456789012345678901234567890", false)]
    [InlineData("1.0", true)]
    [InlineData("-1.50e+10", true)]
    [InlineData("1E5", true)]
    public void Number_keeps_its_text(string text, bool isFloat)
    {
        var value = Parser.ParseConstValue(text);

        Assert.Equal(isFloat ? SyntaxKind.FloatValue : SyntaxKind.IntValue, value.Kind);
        Assert.Equal(text, value is FloatValueNode real ? real.Value : ((IntValueNode)value).Value);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a # b, c\"", "a # b, c")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9é\"", "ééé")]
    [InlineData("\"\\u{1F333}\\u{01F333}\\uD83C\\uDF33🌳\"", "🌳🌳🌳🌳")]
    [InlineData("\"\\u{0}\\u{9}\\u{10FFFF}\"", "\0\t\U0010FFFF")]
    [InlineData("\"a\tb\u007f\"", "a\tb\u007f")]
    public void String_means_its_text_with_escapes_replaced(string text, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Parser.ParseConstValue(text));

        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
    }

    [Fact]
    public void Value_is_of_its_kind()
    {
        var list = Assert.IsType<ListValueNode>(Parser.ParseValue("[$a, true, false, null, EAST, {b: [], c: {}}]"));

        Assert.Equal("a", Assert.IsType<VariableNode>(list.Values[0]).Name.Value);
        Assert.True(Assert.IsType<BooleanValueNode>(list.Values[1]).Value);
        Assert.False(Assert.IsType<BooleanValueNode>(list.Values[2]).Value);
        Assert.IsType<NullValueNode>(list.Values[3]);
        Assert.Equal("EAST", Assert.IsType<EnumValueNode>(list.Values[4]).Value);
        Assert.Equal(["b", "c"], Assert.IsType<ObjectValueNode>(list.Values[5]).Fields.Select(f => f.Name.Value));
    }

    [Fact]
    public void Type_wraps_from_the_outside_in()
    {
        var outer = Assert.IsType<NonNullTypeNode>(Parser.ParseType("[ID!]!"));
        var list = Assert.IsType<ListTypeNode>(outer.Type);
        var inner = Assert.IsType<NonNullTypeNode>(list.Type);

        Assert.Equal("ID", Assert.IsType<NamedTypeNode>(inner.Type).Name.Value);
    }

    [Fact]
    public void Directive_definition_says_whether_it_may_repeat_and_where_it_may_stand()
    {
        var definitions = Parser.ParseDocument("directive @a on FIELD | QUERY directive @b(c: D) repeatable on | SCHEMA").Definitions.Cast<DirectiveDefinitionNode>().ToList();

        Assert.False(definitions[0].Repeatable);
        Assert.Equal(["FIELD", "QUERY"], definitions[0].Locations.Select(l => l.Value));
        Assert.True(definitions[1].Repeatable);
        Assert.Equal("c", Assert.Single(definitions[1].Arguments).Name.Value);
    }

    [Fact]
    public void Span_covers_the_bytes_of_the_node_when_characters_are_wide()
    {
        var source = SourceText.From("# 🌳\n{ a: b(c: \"🌳\") d }");
        var document = Parser.ParseDocument(source);
        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;

        Assert.Equal("a: b(c: \"🌳\")", TextOf(fields[0]));
        Assert.Equal("\"🌳\"", TextOf(((FieldNode)fields[0]).Arguments[0].Value));
        Assert.Equal("d", TextOf(fields[1]));
        Assert.Equal(new SourcePosition(2, 17), source.GetPosition(fields[1].Span.Start));

        string TextOf(SyntaxNode node) => System.Text.Encoding.UTF8.GetString(source.Utf8.Span[node.Span.Start..node.Span.End]);
    }

    [Fact]
    public void Every_node_parses_again_from_its_own_span_when_documents_hold_them_all()
    {
        foreach (var text in new[] { LanguageFixture.Executable, LanguageFixture.TypeSystem })
        {
            var source = SourceText.From(text);
            foreach (var definition in Parser.ParseDocument(source).Definitions)
            {
                var own = new SourceText(source.Utf8[definition.Span.Start..definition.Span.End]);

                Assert.Null(NodeEquality.Difference(definition, Assert.Single(Parser.ParseDocument(own).Definitions)));
            }
        }
    }

    [Fact]
    public void Name_is_one_string_when_a_document_repeats_it()
    {
        var fields = Selections("{ title a: title }").Cast<FieldNode>().ToList();

        Assert.Same(fields[0].Name.Value, fields[1].Name.Value);
    }

    [Theory]
    [InlineData("A", SyntaxKind.TypeCoordinate)]
    [InlineData("A.b", SyntaxKind.MemberCoordinate)]
    [InlineData("A.b(c:)", SyntaxKind.ArgumentCoordinate)]
    [InlineData("@a", SyntaxKind.DirectiveCoordinate)]
    [InlineData("@a(b:)", SyntaxKind.DirectiveArgumentCoordinate)]
    public void Coordinate_is_of_the_kind_of_its_form(string text, SyntaxKind expected)
    {
        var coordinate = Parser.ParseSchemaCoordinate(text);

        Assert.Equal(expected, coordinate.Kind);
        Assert.Equal(new SourceSpan(0, text.Length), coordinate.Span);
    }

    private static IReadOnlyList<SelectionNode> Selections(string text) =>
        ((OperationDefinitionNode)Parser.ParseDocument(text).Definitions[0]).SelectionSet.Selections;
}
