using Espalier.Language;

namespace Espalier.Tests.Language;

public sealed class SyntaxWalkerTests
{
    private static readonly SelectionSetNode Selections = ((OperationDefinitionNode)Parser.ParseDocument("{ a { b } c }").Definitions[0]).SelectionSet;

    [Fact]
    public void Walk_enters_before_and_leaves_after_the_children()
    {
        var visitor = new RecordingVisitor();

        SyntaxWalker.Walk(Selections, visitor);

        Assert.Equal(["+SelectionSet", "+a", "+SelectionSet", "+b", "-b", "-SelectionSet", "-a", "+c", "-c", "-SelectionSet"], visitor.Log);
    }

    [Fact]
    public void Walk_leaves_visitors_in_reverse_when_it_takes_several()
    {
        var log = new List<string>();

        SyntaxWalker.Walk(Parser.ParseValue("1"), new RecordingVisitor(name: "first", log: log), new RecordingVisitor(name: "second", log: log));

        Assert.Equal(["first+IntValue", "second+IntValue", "second-IntValue", "first-IntValue"], log);
    }

    [Fact]
    public void Visitor_sees_neither_children_nor_leave_when_it_skips_and_others_still_do()
    {
        var skipping = new RecordingVisitor(node => node is FieldNode { ResponseName: "a" } ? VisitAction.SkipChildren : VisitAction.Continue);
        var other = new RecordingVisitor();

        SyntaxWalker.Walk(Selections, skipping, other);

        Assert.Equal(["+SelectionSet", "+a", "+c", "-c", "-SelectionSet"], skipping.Log);
        Assert.Contains("-b", other.Log);
    }

    [Fact]
    public void Visitor_sees_nothing_more_when_it_stops_and_others_still_do()
    {
        var stopping = new RecordingVisitor(node => node is FieldNode { ResponseName: "a" } ? VisitAction.Stop : VisitAction.Continue);
        var other = new RecordingVisitor();

        SyntaxWalker.Walk(Selections, stopping, other);

        Assert.Equal(["+SelectionSet", "+a"], stopping.Log);
        Assert.Equal("-SelectionSet", other.Log[^1]);
    }

    [Fact]
    public void Walk_reaches_every_kind_of_node_but_names_and_coordinates_when_documents_hold_them_all()
    {
        var seen = new HashSet<SyntaxKind>();
        var visitor = new RecordingVisitor(node =>
        {
            seen.Add(node.Kind);
            return VisitAction.Continue;
        });

        SyntaxWalker.Walk(Parser.ParseDocument(LanguageFixture.Executable), visitor);
        SyntaxWalker.Walk(Parser.ParseDocument(LanguageFixture.TypeSystem), visitor);

        var never = Enum.GetValues<SyntaxKind>().Where(kind => kind == SyntaxKind.Name || kind.ToString().EndsWith("Coordinate", StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<SyntaxKind>().Except(never).Order(), seen.Order());
    }

    [Fact]
    public void Typed_overloads_are_told_the_nodes_above_when_a_document_is_walked()
    {
        var visitor = new VariableUses();

        SyntaxWalker.Walk(Parser.ParseDocument("query A($x: Int) { a(b: $x) } query B($y: Int) { c { d(e: [$y]) } }"), visitor);

        Assert.Equal(
            ["x in A under VariableDefinition", "x in A under Argument", "y in B under VariableDefinition", "y in B under ListValue", "2 fields in B", "done"],
            visitor.Found.Where(found => found != "1 fields in A"));
        Assert.Contains("1 fields in A", visitor.Found);
    }

    private sealed class VariableUses : SyntaxVisitor
    {
        private int _fields;

        public List<string> Found { get; } = [];

        protected override VisitAction Enter(VariableNode node, SyntaxPath path)
        {
            var operation = path.Nearest<OperationDefinitionNode>()!.Name!.Value;
            Found.Add($"{node.Name.Value} in {operation} under {path.Parent!.Kind}");
            return VisitAction.Continue;
        }

        protected override VisitAction Enter(OperationDefinitionNode node, SyntaxPath path)
        {
            Assert.IsType<DocumentNode>(Assert.Single(path.Ancestors));
            _fields = 0;
            return VisitAction.Continue;
        }

        protected override void Leave(FieldNode node, SyntaxPath path) => _fields++;

        protected override void Leave(OperationDefinitionNode node, SyntaxPath path) => Found.Add($"{_fields} fields in {node.Name!.Value}");

        protected override void Leave(DocumentNode node, SyntaxPath path)
        {
            Assert.Null(path.Parent);
            Assert.Null(path.Nearest<DocumentNode>());
            Found.Add("done");
        }
    }
}
