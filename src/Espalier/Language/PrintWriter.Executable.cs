namespace Espalier.Language;

/// <content>Operations, fragments and directives.</content>
internal sealed partial class PrintWriter
{
    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0) _text.Append("\n\n");
            _mayShorten = i == 0 || !CouldTakeBraces(document.Definitions[i - 1]);
            WriteDefinition(document.Definitions[i]);
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        var shorthand = _mayShorten && operation is { Operation: OperationType.Query, Description: null, Name: null, VariableDefinitions.Count: 0, Directives.Count: 0 };
        if (!shorthand)
        {
            _text.Append(Keyword(operation.Operation));
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0) _text.Append(' ');
            _text.Append(operation.Name?.Value);
            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> definitions)
    {
        if (definitions.Count == 0) return;
        if (!_measure.AnyMultiline(definitions))
        {
            WriteInline("(", definitions, ")");
            return;
        }

        _text.Append("(\n");
        WriteSeparated(definitions, "\n");
        _text.Append("\n)");
    }

    private void WriteVariableDefinition(VariableDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        WriteValue(definition.Variable);
        _text.Append(": ");
        WriteType(definition.Type);
        WriteDefault(definition.DefaultValue);
        WriteDirectives(definition.Directives);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet) => WriteBlock('{', selectionSet.Selections, '}');

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                _text.Append("...");
                if (inline.TypeCondition is { } condition) _text.Append(" on ").Append(condition.Name.Value);
                WriteDirectives(inline.Directives);
                _text.Append(' ');
                WriteSelectionSet(inline.SelectionSet);
                break;
        }
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is { } alias) _text.Append(alias.Value).Append(": ");
        _text.Append(field.Name.Value);
        if (field.Arguments.Count > 0 && _measure.Breaks(field)) WriteBlock('(', field.Arguments, ')');
        else if (field.Arguments.Count > 0) WriteInline("(", field.Arguments, ")");
        WriteDirectives(field.Directives);
        if (field.SelectionSet is null) return;
        _text.Append(' ');
        WriteSelectionSet(field.SelectionSet);
    }

    /// <summary>Writes directives with a space before each.</summary>
    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name.Value);
        if (directive.Arguments.Count > 0) WriteInline("(", directive.Arguments, ")");
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null) return;
        WriteValue(description);
        NewLine();
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null) return;
        _text.Append(" = ");
        WriteValue(value);
    }

    /// <summary>
    /// Tells whether a definition is without the braces it could end in, and would take those of a shorthand query after
    /// it for its own.
    /// </summary>
    private static bool CouldTakeBraces(DefinitionNode definition) => definition is
        SchemaExtensionNode { OperationTypes.Count: 0 }
        or ObjectTypeDefinitionNode { Fields.Count: 0 } or ObjectTypeExtensionNode { Fields.Count: 0 }
        or InterfaceTypeDefinitionNode { Fields.Count: 0 } or InterfaceTypeExtensionNode { Fields.Count: 0 }
        or EnumTypeDefinitionNode { Values.Count: 0 } or EnumTypeExtensionNode { Values.Count: 0 }
        or InputObjectTypeDefinitionNode { Fields.Count: 0 } or InputObjectTypeExtensionNode { Fields.Count: 0 };

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
