using Espalier.Language;

namespace Espalier.Execution.Planning;

/// <summary>Looks for variables in a literal. The parser bounds its depth.</summary>
internal static class VariableFinder
{
    public static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };
}
