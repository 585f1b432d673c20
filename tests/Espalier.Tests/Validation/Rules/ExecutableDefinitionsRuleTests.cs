using Espalier.Validation.Rules;

namespace Espalier.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests() : RuleTests(context => new ExecutableDefinitionsRule(context))
{
    [Fact]
    public void Document_is_valid_with_operations_and_fragments_only()
        => Valid("{ dog { ...F } } fragment F on Dog { size }");

    [Fact]
    public void Definitions_of_the_type_system_are_errors()
        => Errors(
            """
            { dog { size } }
            type Cow { name: String }
            extend type Dog { color: String }
            directive @blue on FIELD
            schema { query: Query }
            extend schema @onField
            """,
            "The \"Cow\" definition is not executable. 2:1",
            "The \"Dog\" definition is not executable. 3:1",
            "The \"blue\" definition is not executable. 4:1",
            "The schema definition is not executable. 5:1",
            "The schema definition is not executable. 6:1");
}
