using System.Runtime.CompilerServices;

namespace Espalier.Language;

/// <summary>
/// Takes many visitors through a tree in one depth-first walk, children in the order of the grammar. At each node the
/// visitors are entered in their order and left in reverse, so one that tracks a context for the others stands first.
/// Names and descriptions are not visited: they are read from the node they belong to.
/// </summary>
public sealed class SyntaxWalker
{
    /// <summary>A node that no walk leaves: a visitor that skips it has stopped.</summary>
    private static readonly SyntaxNode Never = new NullValueNode();

    private readonly SyntaxVisitor[] _visitors;

    /// <summary>For each visitor the node whose inside it skips, or null while it is shown everything.</summary>
    private readonly SyntaxNode?[] _skipping;

    private readonly SyntaxPath _path = new();
    private int _active;

    private SyntaxWalker(SyntaxVisitor[] visitors)
    {
        _visitors = visitors;
        _skipping = new SyntaxNode?[visitors.Length];
        _active = visitors.Length;
    }

    /// <summary>Walks a tree once.</summary>
    /// <param name="root">Where to start; usually a document.</param>
    /// <param name="visitors">Who to take along.</param>
    /// <exception cref="InsufficientExecutionStackException">
    /// A tree built by hand is nested deeper than the stack holds; parsed trees never are.
    /// </exception>
    public static void Walk(SyntaxNode root, params ReadOnlySpan<SyntaxVisitor> visitors)
    {
        ArgumentNullException.ThrowIfNull(root);
        new SyntaxWalker(visitors.ToArray()).Visit(root);
    }

    private void Visit(SyntaxNode? node)
    {
        if (node is null || _active == 0) return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Enter(node);
        if (_active > 0)
        {
            _path.Push(node);
            VisitChildren(node);
            _path.Pop();
        }

        Leave(node);
    }

    private void Enter(SyntaxNode node)
    {
        for (var i = 0; i < _visitors.Length; i++)
        {
            if (_skipping[i] is not null) continue;
            var action = _visitors[i].Enter(node, _path);
            if (action == VisitAction.Continue) continue;
            _active--;
            _skipping[i] = action == VisitAction.Stop ? Never : node;
        }
    }

    private void Leave(SyntaxNode node)
    {
        for (var i = _visitors.Length - 1; i >= 0; i--)
        {
            if (_skipping[i] is null) _visitors[i].Leave(node, _path);
            else if (ReferenceEquals(_skipping[i], node))
            {
                _skipping[i] = null;
                _active++;
            }
        }
    }

    private void VisitAll(IReadOnlyList<SyntaxNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++) Visit(nodes[i]);
    }

    private void VisitChildren(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode n: VisitAll(n.Definitions); break;
            case OperationDefinitionNode n: VisitAll(n.VariableDefinitions); VisitAll(n.Directives); Visit(n.SelectionSet); break;
            case FragmentDefinitionNode n: Visit(n.TypeCondition); VisitAll(n.Directives); Visit(n.SelectionSet); break;
            case VariableDefinitionNode n: Visit(n.Variable); Visit(n.Type); Visit(n.DefaultValue); VisitAll(n.Directives); break;
            case SelectionSetNode n: VisitAll(n.Selections); break;
            case FieldNode n: VisitAll(n.Arguments); VisitAll(n.Directives); Visit(n.SelectionSet); break;
            case FragmentSpreadNode n: VisitAll(n.Directives); break;
            case InlineFragmentNode n: Visit(n.TypeCondition); VisitAll(n.Directives); Visit(n.SelectionSet); break;
            case ArgumentNode n: Visit(n.Value); break;
            case ObjectFieldNode n: Visit(n.Value); break;
            case DirectiveNode n: VisitAll(n.Arguments); break;
            case ListValueNode n: VisitAll(n.Values); break;
            case ObjectValueNode n: VisitAll(n.Fields); break;
            case ListTypeNode n: Visit(n.Type); break;
            case NonNullTypeNode n: Visit(n.Type); break;
            case ValueNode or NamedTypeNode or SchemaCoordinateNode or NameNode: break;
            default: VisitTypeSystemChildren(node); break;
        }
    }

    private void VisitTypeSystemChildren(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode n: VisitAll(n.Directives); VisitAll(n.OperationTypes); break;
            case SchemaExtensionNode n: VisitAll(n.Directives); VisitAll(n.OperationTypes); break;
            case OperationTypeDefinitionNode n: Visit(n.Type); break;
            case DirectiveDefinitionNode n: VisitAll(n.Arguments); break;
            case ScalarTypeDefinitionNode n: VisitAll(n.Directives); break;
            case ScalarTypeExtensionNode n: VisitAll(n.Directives); break;
            case ObjectTypeDefinitionNode n: VisitAll(n.Interfaces); VisitAll(n.Directives); VisitAll(n.Fields); break;
            case ObjectTypeExtensionNode n: VisitAll(n.Interfaces); VisitAll(n.Directives); VisitAll(n.Fields); break;
            case InterfaceTypeDefinitionNode n: VisitAll(n.Interfaces); VisitAll(n.Directives); VisitAll(n.Fields); break;
            case InterfaceTypeExtensionNode n: VisitAll(n.Interfaces); VisitAll(n.Directives); VisitAll(n.Fields); break;
            case UnionTypeDefinitionNode n: VisitAll(n.Directives); VisitAll(n.Types); break;
            case UnionTypeExtensionNode n: VisitAll(n.Directives); VisitAll(n.Types); break;
            case EnumTypeDefinitionNode n: VisitAll(n.Directives); VisitAll(n.Values); break;
            case EnumTypeExtensionNode n: VisitAll(n.Directives); VisitAll(n.Values); break;
            case InputObjectTypeDefinitionNode n: VisitAll(n.Directives); VisitAll(n.Fields); break;
            case InputObjectTypeExtensionNode n: VisitAll(n.Directives); VisitAll(n.Fields); break;
            case FieldDefinitionNode n: VisitAll(n.Arguments); Visit(n.Type); VisitAll(n.Directives); break;
            case InputValueDefinitionNode n: Visit(n.Type); Visit(n.DefaultValue); VisitAll(n.Directives); break;
            case EnumValueDefinitionNode n: VisitAll(n.Directives); break;
        }
    }
}
