using Espalier.Language;

namespace Espalier.Tests.Language;

/// <summary>Writes down what it is shown, and answers as it is told.</summary>
public sealed class RecordingVisitor(Func<SyntaxNode, VisitAction>? answer = null, string name = "", List<string>? log = null) : SyntaxVisitor
{
    public List<string> Log { get; } = log ?? [];

    public override VisitAction Enter(SyntaxNode node, SyntaxPath path)
    {
        Log.Add($"{name}+{Describe(node)}");
        return answer?.Invoke(node) ?? VisitAction.Continue;
    }

    public override void Leave(SyntaxNode node, SyntaxPath path) => Log.Add($"{name}-{Describe(node)}");

    private static string Describe(SyntaxNode node) => node is FieldNode field ? field.ResponseName : node.Kind.ToString();
}
