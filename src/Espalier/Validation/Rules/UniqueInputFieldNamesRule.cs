using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>An input object literal gives each field once. Specification section 5.6.3.</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterWholeValue += CheckValue;

    private void CheckValue(ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values)
                CheckValue(item);
        }
        else if (value is ObjectValueNode node)
        {
            CheckObject(node);
        }
    }

    private void CheckObject(ObjectValueNode node)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            var name = field.Name;
            if (!known.TryAdd(name.Value, name))
                context.Report($"There can be only one input field named \"{name.Value}\".", known[name.Value], name);
            CheckValue(field.Value);
        }
    }
}
