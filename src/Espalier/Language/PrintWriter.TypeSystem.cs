namespace Espalier.Language;

/// <content>Type system definitions and extensions.</content>
internal sealed partial class PrintWriter
{
    private void WriteDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case TypeSystemDefinitionNode typeSystem: WriteTypeSystemDefinition(typeSystem); break;
            case SchemaExtensionNode schema: WriteSchema("extend schema", schema.Directives, schema.OperationTypes); break;
            case TypeExtensionNode extension: WriteTypeExtension(extension); break;
        }
    }

    private void WriteDefinitionPart(SyntaxNode node)
    {
        switch (node)
        {
            case OperationTypeDefinitionNode root:
                _text.Append(Keyword(root.Operation)).Append(": ").Append(root.Type.Name.Value);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                _text.Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                _text.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                _text.Append(input.Name.Value).Append(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                _text.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteTypeSystemDefinition(TypeSystemDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        switch (definition)
        {
            case SchemaDefinitionNode schema: WriteSchema("schema", schema.Directives, schema.OperationTypes); break;
            case DirectiveDefinitionNode directive: WriteDirectiveDefinition(directive); break;
            case ScalarTypeDefinitionNode type: WriteType("scalar", type.Name, [], type.Directives, []); break;
            case ObjectTypeDefinitionNode type: WriteType("type", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case InterfaceTypeDefinitionNode type: WriteType("interface", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case EnumTypeDefinitionNode type: WriteType("enum", type.Name, [], type.Directives, type.Values); break;
            case InputObjectTypeDefinitionNode type: WriteType("input", type.Name, [], type.Directives, type.Fields); break;
            case UnionTypeDefinitionNode type: WriteUnion("union", type.Name, type.Directives, type.Types); break;
        }
    }

    private void WriteTypeExtension(TypeExtensionNode extension)
    {
        switch (extension)
        {
            case ScalarTypeExtensionNode type: WriteType("extend scalar", type.Name, [], type.Directives, []); break;
            case ObjectTypeExtensionNode type: WriteType("extend type", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case InterfaceTypeExtensionNode type: WriteType("extend interface", type.Name, type.Interfaces, type.Directives, type.Fields); break;
            case EnumTypeExtensionNode type: WriteType("extend enum", type.Name, [], type.Directives, type.Values); break;
            case InputObjectTypeExtensionNode type: WriteType("extend input", type.Name, [], type.Directives, type.Fields); break;
            case UnionTypeExtensionNode type: WriteUnion("extend union", type.Name, type.Directives, type.Types); break;
        }
    }

    private void WriteSchema(string keyword, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        _text.Append(keyword);
        WriteDirectives(directives);
        WriteMembers(operationTypes);
    }

    private void WriteType(
        string keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<SyntaxNode> members)
    {
        _text.Append(keyword).Append(' ').Append(name.Value);
        if (interfaces.Count > 0)
        {
            _text.Append(" implements ");
            WriteSeparated(interfaces, " & ");
        }

        WriteDirectives(directives);
        WriteMembers(members);
    }

    private void WriteUnion(string keyword, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types)
    {
        _text.Append(keyword).Append(' ').Append(name.Value);
        WriteDirectives(directives);
        if (types.Count == 0) return;
        _text.Append(" = ");
        WriteSeparated(types, " | ");
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name.Value);
        WriteArgumentDefinitions(directive.Arguments);
        _text.Append(directive.Repeatable ? " repeatable on " : " on ");
        WriteSeparated(directive.Locations, " | ");
    }

    private void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0) return;
        if (_measure.AnyMultiline(arguments)) WriteBlock('(', arguments, ')');
        else WriteInline("(", arguments, ")");
    }

    private void WriteMembers(IReadOnlyList<SyntaxNode> members)
    {
        if (members.Count == 0) return;
        _text.Append(' ');
        WriteBlock('{', members, '}');
    }
}
