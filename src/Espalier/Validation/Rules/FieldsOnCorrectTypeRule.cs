using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>The type a selection set applies to has the fields selected. Specification section 5.3.1.</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterField += CheckField;

    private void CheckField(FieldNode field)
    {
        if (context.Walk.ParentType is not { } type || context.Walk.Field is not null) return;

        var name = field.Name.Value;
        var suggestion = context.DidYouMean(TypesWithField(type, name), "to use an inline fragment on ");
        if (suggestion.Length == 0 && type is FieldsType { Fields: var fields })
            suggestion = context.DidYouMean(name, fields.Select(static known => known.Name));
        context.Report($"Cannot query field \"{name}\" on type \"{type}\".{suggestion}", field);
    }

    /// <summary>The types behind an abstract type that have the field, the most widely usable first.</summary>
    private List<string> TypesWithField(CompositeType type, string name)
    {
        if (!type.IsAbstract()) return [];

        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in context.Schema.GetPossibleTypes(type))
        {
            if (!possible.FieldsByName.ContainsKey(name)) continue;
            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.FieldsByName.ContainsKey(name)) uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        return InOrder(uses).ConvertAll(static found => found.Name);
    }

    /// <summary>
    /// The types by <see cref="Compare"/>, which is no total order: inserting them one by one, by bisection, gives one answer on every
    /// machine, and the one that graphql-js gives.
    /// </summary>
    private List<FieldsType> InOrder(Dictionary<FieldsType, int> uses)
    {
        var ordered = new List<FieldsType>(uses.Count);
        foreach (var type in uses.Keys)
        {
            var (low, high) = (0, ordered.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Compare(type, ordered[middle], uses) < 0) high = middle;
                else low = middle + 1;
            }

            ordered.Insert(low, type);
        }

        return ordered;
    }

    private int Compare(FieldsType left, FieldsType right, Dictionary<FieldsType, int> uses)
    {
        if (uses[left] != uses[right]) return uses[right].CompareTo(uses[left]);
        if (left is InterfaceType && context.Schema.IsSubType(left, right)) return -1;
        if (right is InterfaceType && context.Schema.IsSubType(right, left)) return 1;
        return NaturalOrder.Compare(left.Name, right.Name);
    }
}
