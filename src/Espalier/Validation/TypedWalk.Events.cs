using Espalier.Language;

namespace Espalier.Validation;

/// <summary>What a rule can subscribe to. Handlers run when the place properties already describe the node.</summary>
internal sealed partial class TypedWalk
{
    public Action<DocumentNode>? EnterDocument { get; set; }

    public Action<DocumentNode>? LeaveDocument { get; set; }

    public Action<OperationDefinitionNode>? EnterOperation { get; set; }

    public Action<OperationDefinitionNode>? LeaveOperation { get; set; }

    public Action<FragmentDefinitionNode>? EnterFragmentDefinition { get; set; }

    public Action<VariableDefinitionNode>? EnterVariableDefinition { get; set; }

    /// <summary>Type conditions and the named types inside the types of variables.</summary>
    public Action<NamedTypeNode>? EnterNamedType { get; set; }

    /// <summary>The sets of operations, fragments and fields; those of inline fragments are part of the set around them.</summary>
    public Action<SelectionSetNode>? EnterSelectionSet { get; set; }

    public Action<FieldNode>? EnterField { get; set; }

    public Action<FieldNode>? LeaveField { get; set; }

    public Action<InlineFragmentNode>? EnterInlineFragment { get; set; }

    public Action<FragmentSpreadNode>? EnterFragmentSpread { get; set; }

    public Action<DirectiveNode>? EnterDirective { get; set; }

    public Action<DirectiveNode>? LeaveDirective { get; set; }

    /// <summary>The arguments of fields and of directives.</summary>
    public Action<ArgumentNode>? EnterArgument { get; set; }

    /// <summary>Whole values of arguments and defaults of variables, not the values inside lists and objects.</summary>
    public Action<ValueNode>? EnterWholeValue { get; set; }

    /// <summary>Usages of variables, not their definitions.</summary>
    public Action<VariableNode>? EnterVariable { get; set; }
}
