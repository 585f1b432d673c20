using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Rules;

/// <summary>Variables are used only where all their values are allowed. Specification section 5.8.5.</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.LeaveOperation += CheckUsages;

    private void CheckUsages(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Count == 0) return;

        var definitions = new Dictionary<string, (VariableDefinitionNode Node, IType? Type)>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
            definitions[definition.Variable.Name.Value] = (definition, context.Schema.Resolve(definition.Type));

        foreach (var part in context.Fragments.PartsOf(operation))
        {
            foreach (var usage in context.VariableUsages.In(part))
            {
                if (definitions.TryGetValue(usage.Name, out var definition) && definition.Type is { } type && usage.Type is { } expected)
                    CheckUsage(definition.Node, type, usage, expected);
            }
        }
    }

    private void CheckUsage(VariableDefinitionNode definition, IType type, in VariableUsage usage, IType expected)
    {
        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        if (!IsAllowed(type, hasDefault, expected, usage.LocationHasDefault))
        {
            context.Report(
                $"Variable \"${usage.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
        }

        if (usage.EnclosingInputObject is { IsOneOf: true } oneOf && type is not NonNullType && !hasDefault)
        {
            context.Report(
                $"Variable \"${usage.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                definition,
                usage.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed, but for fields of one-of input objects, which have an error of their own.</summary>
    private static bool IsAllowed(IType type, bool hasDefault, IType expected, bool locationHasDefault)
        => expected is NonNullType nonNull && type is not NonNullType
            ? (hasDefault || locationHasDefault) && AreCompatible(type, nonNull.NullableType)
            : AreCompatible(type, expected);

    /// <summary>AreTypesCompatible of the same section.</summary>
    private static bool AreCompatible(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType variable, NonNullType location) => AreCompatible(variable.NullableType, location.NullableType),
        (_, NonNullType) => false,
        (NonNullType variable, _) => AreCompatible(variable.NullableType, expected),
        (ListType variable, ListType location) => AreCompatible(variable.ItemType, location.ItemType),
        _ => type == expected,
    };
}
