using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>The part of the walk below directives and arguments.</summary>
internal sealed partial class TypedWalk
{
    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var node in directives)
        {
            if (_stopped) return;
            Directive = schema.FindDirective(node.Name.Value);
            DirectiveLocation = location;
            EnterDirective?.Invoke(node);
            foreach (var argument in node.Arguments)
                VisitArgument(argument, Directive?.ArgumentsByName);
            if (!_stopped) LeaveDirective?.Invoke(node);
            Directive = null;
            DirectiveLocation = null;
        }
    }

    private void VisitArgument(ArgumentNode node, IReadOnlyDictionary<string, InputField>? definitions)
    {
        if (_stopped) return;
        Argument = definitions?.GetValueOrDefault(node.Name.Value);
        InputType = Argument?.Type;
        LocationHasDefault = Argument?.DefaultValueLiteral is not null;
        EnterArgument?.Invoke(node);
        VisitWholeValue(node.Value);
        Argument = null;
        InputType = null;
        LocationHasDefault = false;
    }

    private void VisitWholeValue(ValueNode value)
    {
        if (value is not VariableNode) EnterWholeValue?.Invoke(value);
        VisitValue(value);
    }

    private void VisitValue(ValueNode value)
    {
        if (_stopped) return;
        switch (value)
        {
            case VariableNode variable:
                EnterVariable?.Invoke(variable);
                break;
            case ListValueNode list:
                VisitList(list);
                break;
            case ObjectValueNode node:
                VisitObject(node);
                break;
        }
    }

    private void VisitList(ListValueNode list)
    {
        var outer = (InputType, LocationHasDefault, EnclosingInputObject);
        InputType = (InputType?.NullableType() as ListType)?.ItemType;
        LocationHasDefault = false;
        EnclosingInputObject = null;
        foreach (var item in list.Values)
            VisitValue(item);
        (InputType, LocationHasDefault, EnclosingInputObject) = outer;
    }

    private void VisitObject(ObjectValueNode node)
    {
        var outer = (InputType, LocationHasDefault, EnclosingInputObject);
        EnclosingInputObject = InputType?.NamedType() as InputObjectType;
        var definitions = EnclosingInputObject?.FieldsByName;
        foreach (var field in node.Fields)
        {
            var definition = definitions?.GetValueOrDefault(field.Name.Value);
            InputType = definition?.Type;
            LocationHasDefault = definition?.DefaultValueLiteral is not null;
            VisitValue(field.Value);
        }

        (InputType, LocationHasDefault, EnclosingInputObject) = outer;
    }
}
