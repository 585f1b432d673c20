namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Runs all rules on a schema. Specification section 3, "Type Validation" of each kind.</summary>
internal static class SchemaValidator
{
    // Names come first: what the others say about an element of a wrong name is still understood.
    private static readonly Action<SchemaParts, SchemaErrors>[] Rules =
    [
        RootTypesRule.Check,                    // 3.3.1
        UniqueTypeNamesRule.Check,              // 3.3
        UniqueDirectiveNamesRule.Check,         // 3.3
        UniqueMemberNamesRule.Check,            // 3.6, 3.7, 3.9, 3.10, 3.13
        ReservedNamesRule.Check,                // 3.3, 3.6, 3.7, 3.8, 3.9, 3.10, 3.13
        WellFormedNamesRule.Check,              // 2.1.9, 3.9
        DefinedFieldsRule.Check,                // 3.6, 3.7, 3.10
        OutputTypesOfFieldsRule.Check,          // 3.6, 3.7
        InputTypesOfInputsRule.Check,           // 3.6, 3.10, 3.13
        RequiredInputsNotDeprecatedRule.Check,  // 3.6, 3.10, 3.13.3
        DeclaredInterfacesRule.Check,           // 3.6, 3.7
        InterfaceFieldsRule.Check,              // 3.6.2 IsValidImplementation
        UnionMembersRule.Check,                 // 3.8
        EnumValuesRule.Check,                   // 3.9
        OneOfFieldsRule.Check,                  // 3.10.1
        FiniteInputObjectsRule.Check,           // 3.10 circular references
        DefaultValuesOfTypeRule.Check,          // 3.6, 3.10
        NoDefaultValueCyclesRule.Check,         // 3.10 InputObjectDefaultValueHasCycle
        DirectiveLocationsRule.Check,           // 3.13
        NoDirectiveCyclesRule.Check,            // 3.13
        AppliedDirectivesRule.Check,            // 3.13, 5.4, 5.7 on type system documents
    ];

    /// <summary>Adds all that is wrong, in the order of the rules.</summary>
    public static void Validate(SchemaParts parts, SchemaErrors errors)
    {
        foreach (var check in Rules)
            check(parts, errors);
    }
}
