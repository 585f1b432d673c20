using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>
/// One depth-first walk of the executable definitions of a document that knows the type at every place and calls the handlers
/// subscribed to each kind of node. Type system definitions are not entered. Recursion follows the nesting of the text, which the
/// parser bounds; spreads are not followed.
/// </summary>
/// <param name="schema">The schema that gives the types.</param>
internal sealed partial class TypedWalk(Schema schema)
{
    private bool _stopped;

    /// <summary>The type the innermost selection set applies to; null outside one or when it is unknown.</summary>
    public CompositeType? ParentType { get; private set; }

    /// <summary>The output type of the innermost operation, fragment or field; null when it is unknown.</summary>
    public IType? Type { get; private set; }

    /// <summary>The innermost field's definition; null outside a field or when it is unknown.</summary>
    public OutputField? Field { get; private set; }

    /// <summary>The directive whose application is being visited; null outside one or when it is unknown.</summary>
    public DirectiveType? Directive { get; private set; }

    /// <summary>Where the directive being visited stands; null outside a directive.</summary>
    public DirectiveLocation? DirectiveLocation { get; private set; }

    /// <summary>The definition of the argument being visited; null outside one or when it is unknown.</summary>
    public InputField? Argument { get; private set; }

    /// <summary>The type expected of the value being visited; null outside a value or when it is unknown.</summary>
    public IType? InputType { get; private set; }

    /// <summary>Whether the argument or input field that the value being visited is given to has a default.</summary>
    public bool LocationHasDefault { get; private set; }

    /// <summary>The input object type one of whose fields is the value being visited; null for other values.</summary>
    public InputObjectType? EnclosingInputObject { get; private set; }

    /// <summary>Ends the walk: no further handler is called once the current one returns and its node's other handlers ran.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Walks a whole document.</summary>
    /// <param name="document">The document.</param>
    public void Visit(DocumentNode document)
    {
        EnterDocument?.Invoke(document);
        foreach (var definition in document.Definitions)
        {
            if (_stopped) return;
            if (definition is ExecutableDefinitionNode executable) Visit(executable);
        }

        LeaveDocument?.Invoke(document);
    }

    /// <summary>Walks one operation or fragment.</summary>
    /// <param name="definition">The definition.</param>
    public void Visit(ExecutableDefinitionNode definition)
    {
        if (definition is OperationDefinitionNode operation) VisitOperation(operation);
        else VisitFragment((FragmentDefinitionNode)definition);
    }

    private void VisitOperation(OperationDefinitionNode operation)
    {
        Type = schema.GetRootType(operation.Operation);
        EnterOperation?.Invoke(operation);
        foreach (var definition in operation.VariableDefinitions)
            VisitVariableDefinition(definition);
        VisitDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => TypeSystem.DirectiveLocation.Query,
            OperationType.Mutation => TypeSystem.DirectiveLocation.Mutation,
            _ => TypeSystem.DirectiveLocation.Subscription,
        });
        VisitMergedSelectionSet(operation.SelectionSet);
        if (!_stopped) LeaveOperation?.Invoke(operation);
        Type = null;
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        Type = ConditionType(fragment.TypeCondition);
        EnterFragmentDefinition?.Invoke(fragment);
        EnterNamedType?.Invoke(fragment.TypeCondition);
        VisitDirectives(fragment.Directives, TypeSystem.DirectiveLocation.FragmentDefinition);
        VisitMergedSelectionSet(fragment.SelectionSet);
        Type = null;
    }

    private void VisitVariableDefinition(VariableDefinitionNode definition)
    {
        if (_stopped) return;
        InputType = schema.Resolve(definition.Type) is { } type && type.IsInputType() ? type : null;
        EnterVariableDefinition?.Invoke(definition);
        EnterNamedType?.Invoke(definition.Type.NamedTypeNode());
        if (definition.DefaultValue is { } value) VisitWholeValue(value);
        InputType = null;
        VisitDirectives(definition.Directives, TypeSystem.DirectiveLocation.VariableDefinition);
    }

    /// <summary>The set of an operation, fragment or field; that of an inline fragment merges into the one around it.</summary>
    private void VisitMergedSelectionSet(SelectionSetNode set)
    {
        if (_stopped) return;
        var outer = ParentType;
        ParentType = Type?.NamedType() as CompositeType;
        EnterSelectionSet?.Invoke(set);
        VisitSelections(set);
        ParentType = outer;
    }

    private void VisitSelections(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (_stopped) return;
            switch (selection)
            {
                case FieldNode field:
                    VisitField(field);
                    break;
                case InlineFragmentNode inline:
                    VisitInlineFragment(inline);
                    break;
                case FragmentSpreadNode spread:
                    EnterFragmentSpread?.Invoke(spread);
                    VisitDirectives(spread.Directives, TypeSystem.DirectiveLocation.FragmentSpread);
                    break;
            }
        }
    }

    private void VisitField(FieldNode node)
    {
        var (outerType, outerField) = (Type, Field);
        Field = ParentType is null ? null : schema.GetField(ParentType, node.Name.Value);
        Type = Field?.Type;
        EnterField?.Invoke(node);
        foreach (var argument in node.Arguments)
            VisitArgument(argument, Field?.ArgumentsByName);
        VisitDirectives(node.Directives, TypeSystem.DirectiveLocation.Field);
        if (node.SelectionSet is { } set) VisitMergedSelectionSet(set);
        if (!_stopped) LeaveField?.Invoke(node);
        (Type, Field) = (outerType, outerField);
    }

    private void VisitInlineFragment(InlineFragmentNode node)
    {
        var (outerType, outerParent) = (Type, ParentType);
        Type = node.TypeCondition is { } condition ? ConditionType(condition) : Type?.NamedType();
        EnterInlineFragment?.Invoke(node);
        if (node.TypeCondition is not null) EnterNamedType?.Invoke(node.TypeCondition);
        VisitDirectives(node.Directives, TypeSystem.DirectiveLocation.InlineFragment);
        ParentType = Type as CompositeType;
        VisitSelections(node.SelectionSet);
        (Type, ParentType) = (outerType, outerParent);
    }

    private NamedType? ConditionType(NamedTypeNode condition)
        => schema.FindType(condition.Name.Value) is { } type && type.IsOutputType() ? type : null;
}
