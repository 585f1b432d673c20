using Espalier.Validation.Rules;

namespace Espalier.Validation;

/// <summary>All rules of specification chapter 5 in the order in which they see each node.</summary>
/// <remarks>
/// The order decides which of several errors at one node comes first, and with an error limit which are seen at all. It is the
/// order of graphql-js, so that clients and their tests meet the errors they know: operations before the fields in them, existence
/// (does the type, field or fragment exist?) before use (may it stand here?), names before values, and the rules that look at
/// fragments from afar last.
/// </remarks>
internal static class SpecifiedRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<SpecifiedRule> All { get; } =
    [
        new("5.1.1", context => new ExecutableDefinitionsRule(context)),
        new("5.2.1.1", context => new KnownOperationTypesRule(context)),
        new("5.2.2.1", context => new UniqueOperationNamesRule(context)),
        new("5.2.3.1", context => new LoneAnonymousOperationRule(context)),
        new("5.2.4.1", context => new SingleFieldSubscriptionsRule(context)),
        new("5.5.1.2", context => new KnownTypeNamesRule(context)),
        new("5.5.1.3", context => new FragmentsOnCompositeTypesRule(context)),
        new("5.8.2", context => new VariablesAreInputTypesRule(context)),
        new("5.3.3", context => new ScalarLeafsRule(context)),
        new("5.3.1", context => new FieldsOnCorrectTypeRule(context)),
        new("5.5.1.1", context => new UniqueFragmentNamesRule(context)),
        new("5.5.2.1", context => new KnownFragmentNamesRule(context)),
        new("5.5.1.4", context => new NoUnusedFragmentsRule(context)),
        new("5.5.2.3", context => new PossibleFragmentSpreadsRule(context)),
        new("5.5.2.2", context => new NoFragmentCyclesRule(context)),
        new("5.8.1", context => new UniqueVariableNamesRule(context)),
        new("5.8.3", context => new NoUndefinedVariablesRule(context)),
        new("5.8.4", context => new NoUnusedVariablesRule(context)),
        new("5.7.1, 5.7.2", context => new KnownDirectivesRule(context)),
        new("5.7.3", context => new UniqueDirectivesPerLocationRule(context)),
        new("5.4.1", context => new KnownArgumentNamesRule(context)),
        new("5.4.2", context => new UniqueArgumentNamesRule(context)),
        new("5.6.1, 5.6.2, 5.6.4", context => new ValuesOfCorrectTypeRule(context)),
        new("5.4.3", context => new ProvidedRequiredArgumentsRule(context)),
        new("5.8.5", context => new VariablesInAllowedPositionRule(context)),
        new("5.3.2", context => new OverlappingFieldsCanBeMergedRule(context)),
        new("5.6.3", context => new UniqueInputFieldNamesRule(context)),
    ];
}
