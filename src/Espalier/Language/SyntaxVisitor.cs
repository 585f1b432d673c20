namespace Espalier.Language;

/// <summary>
/// Something that looks at the nodes of a tree, taken through it by <see cref="SyntaxWalker"/>: override the overloads
/// for the nodes it cares about, or the two public methods for all nodes. A visitor carries the state of one walk.
/// </summary>
public abstract class SyntaxVisitor
{
    /// <summary>Called before the children of any node; hands it to the overload for its type.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    public virtual VisitAction Enter(SyntaxNode node, SyntaxPath path)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Kind switch
        {
            SyntaxKind.Document => Enter((DocumentNode)node, path),
            SyntaxKind.OperationDefinition => Enter((OperationDefinitionNode)node, path),
            SyntaxKind.FragmentDefinition => Enter((FragmentDefinitionNode)node, path),
            SyntaxKind.VariableDefinition => Enter((VariableDefinitionNode)node, path),
            SyntaxKind.SelectionSet => Enter((SelectionSetNode)node, path),
            SyntaxKind.Field => Enter((FieldNode)node, path),
            SyntaxKind.FragmentSpread => Enter((FragmentSpreadNode)node, path),
            SyntaxKind.InlineFragment => Enter((InlineFragmentNode)node, path),
            SyntaxKind.Argument => Enter((ArgumentNode)node, path),
            SyntaxKind.Directive => Enter((DirectiveNode)node, path),
            SyntaxKind.Variable => Enter((VariableNode)node, path),
            SyntaxKind.IntValue => Enter((IntValueNode)node, path),
            SyntaxKind.FloatValue => Enter((FloatValueNode)node, path),
            SyntaxKind.StringValue => Enter((StringValueNode)node, path),
            SyntaxKind.BooleanValue => Enter((BooleanValueNode)node, path),
            SyntaxKind.NullValue => Enter((NullValueNode)node, path),
            SyntaxKind.EnumValue => Enter((EnumValueNode)node, path),
            SyntaxKind.ListValue => Enter((ListValueNode)node, path),
            SyntaxKind.ObjectValue => Enter((ObjectValueNode)node, path),
            SyntaxKind.ObjectField => Enter((ObjectFieldNode)node, path),
            SyntaxKind.NamedType => Enter((NamedTypeNode)node, path),
            SyntaxKind.ListType => Enter((ListTypeNode)node, path),
            SyntaxKind.NonNullType => Enter((NonNullTypeNode)node, path),
            _ => node switch
            {
                TypeSystemDefinitionNode definition => Enter(definition, path),
                TypeSystemExtensionNode extension => Enter(extension, path),
                _ => VisitAction.Continue,
            },
        };
    }

    /// <summary>Called after the children of any node; hands it to the overload for its type.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    public virtual void Leave(SyntaxNode node, SyntaxPath path)
    {
        ArgumentNullException.ThrowIfNull(node);
        switch (node.Kind)
        {
            case SyntaxKind.Document: Leave((DocumentNode)node, path); break;
            case SyntaxKind.OperationDefinition: Leave((OperationDefinitionNode)node, path); break;
            case SyntaxKind.FragmentDefinition: Leave((FragmentDefinitionNode)node, path); break;
            case SyntaxKind.VariableDefinition: Leave((VariableDefinitionNode)node, path); break;
            case SyntaxKind.SelectionSet: Leave((SelectionSetNode)node, path); break;
            case SyntaxKind.Field: Leave((FieldNode)node, path); break;
            case SyntaxKind.FragmentSpread: Leave((FragmentSpreadNode)node, path); break;
            case SyntaxKind.InlineFragment: Leave((InlineFragmentNode)node, path); break;
            case SyntaxKind.Argument: Leave((ArgumentNode)node, path); break;
            case SyntaxKind.Directive: Leave((DirectiveNode)node, path); break;
            case SyntaxKind.Variable: Leave((VariableNode)node, path); break;
            case SyntaxKind.IntValue: Leave((IntValueNode)node, path); break;
            case SyntaxKind.FloatValue: Leave((FloatValueNode)node, path); break;
            case SyntaxKind.StringValue: Leave((StringValueNode)node, path); break;
            case SyntaxKind.BooleanValue: Leave((BooleanValueNode)node, path); break;
            case SyntaxKind.NullValue: Leave((NullValueNode)node, path); break;
            case SyntaxKind.EnumValue: Leave((EnumValueNode)node, path); break;
            case SyntaxKind.ListValue: Leave((ListValueNode)node, path); break;
            case SyntaxKind.ObjectValue: Leave((ObjectValueNode)node, path); break;
            case SyntaxKind.ObjectField: Leave((ObjectFieldNode)node, path); break;
            case SyntaxKind.NamedType: Leave((NamedTypeNode)node, path); break;
            case SyntaxKind.ListType: Leave((ListTypeNode)node, path); break;
            case SyntaxKind.NonNullType: Leave((NonNullTypeNode)node, path); break;
            default:
                if (node is TypeSystemDefinitionNode definition) Leave(definition, path);
                else if (node is TypeSystemExtensionNode extension) Leave(extension, path);
                break;
        }
    }

    /// <summary>Called before the children of a document.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(DocumentNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a document.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(DocumentNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an operation.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(OperationDefinitionNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an operation.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(OperationDefinitionNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a fragment definition.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(FragmentDefinitionNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a fragment definition.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(FragmentDefinitionNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a variable definition.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(VariableDefinitionNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a variable definition.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(VariableDefinitionNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a selection set.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(SelectionSetNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a selection set.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(SelectionSetNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a field.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(FieldNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a field.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(FieldNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a fragment spread.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(FragmentSpreadNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a fragment spread.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(FragmentSpreadNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an inline fragment.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(InlineFragmentNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an inline fragment.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(InlineFragmentNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an argument.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(ArgumentNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an argument.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(ArgumentNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a directive.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(DirectiveNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a directive.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(DirectiveNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a variable, used or declared.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(VariableNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a variable, used or declared.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(VariableNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an integer literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(IntValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an integer literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(IntValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a float literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(FloatValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a float literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(FloatValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a string literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(StringValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a string literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(StringValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a boolean literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(BooleanValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a boolean literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(BooleanValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a null literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(NullValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a null literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(NullValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an enum literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(EnumValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an enum literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(EnumValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a list literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(ListValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a list literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(ListValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an input object literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(ObjectValueNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an input object literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(ObjectValueNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a field of an input object literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(ObjectFieldNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a field of an input object literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(ObjectFieldNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a named type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(NamedTypeNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a named type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(NamedTypeNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a list type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(ListTypeNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a list type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(ListTypeNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a non-null type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(NonNullTypeNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a non-null type reference.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(NonNullTypeNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of a definition of a schema, type or directive.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(TypeSystemDefinitionNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of a definition of a schema, type or directive.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(TypeSystemDefinitionNode node, SyntaxPath path)
    {
    }

    /// <summary>Called before the children of an extension of a schema or type.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    /// <returns>How to go on.</returns>
    protected virtual VisitAction Enter(TypeSystemExtensionNode node, SyntaxPath path) => VisitAction.Continue;

    /// <summary>Called after the children of an extension of a schema or type.</summary>
    /// <param name="node">The node.</param>
    /// <param name="path">The nodes above it.</param>
    protected virtual void Leave(TypeSystemExtensionNode node, SyntaxPath path)
    {
    }
}
