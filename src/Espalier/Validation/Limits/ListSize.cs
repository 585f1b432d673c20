using System.Globalization;
using Espalier.Execution;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation.Limits;

/// <summary>
/// How many items a list is expected to have: the greater of <c>first</c> and <c>last</c>, or the length of the argument that names the
/// items, or else what the schema says (<see cref="OutputField.ListSize"/>) or <see cref="RequestLimits.AssumedListSize"/>.
/// </summary>
internal sealed class ListSize
{
    private const int Absent = -1;

    private readonly int _known;
    private readonly int _assumed;
    private readonly (int Variable, int Default)[] _variables;

    private ListSize(int known, int assumed, (int Variable, int Default)[] variables)
    {
        _known = known;
        _assumed = assumed;
        _variables = variables;
    }

    /// <summary>The size of what is no list.</summary>
    public static ListSize One { get; } = new(known: 1, assumed: 1, []);

    /// <summary>Whether every request has the same size.</summary>
    public bool IsConstant => _variables.Length == 0;

    /// <summary>Whether values of the field are lists.</summary>
    public static bool IsList(OutputField field) => field.Type.NullableType() is ListType;

    /// <summary>Whether arguments of the field say how long the lists in its value are, as those of connections do.</summary>
    public static bool IsConnection(OutputField field) =>
        !IsList(field) && field.ArgumentsByName.Keys.Any(name => name is "first" or "last");

    /// <summary>The size of the list that a selection is, or for a connection, of those in its value.</summary>
    public static ListSize Of(SelectionPlan selection, IReadOnlyList<VariablePlan> variables, int assumedListSize)
    {
        var known = Absent;
        var varying = new List<(int Variable, int Default)>();
        foreach (var argument in selection.Field.Arguments.Where(NamesSize))
        {
            var literal = selection.Occurrences[0].Node.Arguments.FirstOrDefault(node => node.Name.Value == argument.Name)?.Value;
            if (literal is VariableNode variable && IndexOf(variables, variable.Name.Value) is var index and >= 0)
                varying.Add((index, SizeOf(argument.DefaultValueLiteral)));
            else
                known = Math.Max(known, SizeOf(literal ?? argument.DefaultValueLiteral));
        }

        return new ListSize(known, selection.Field.ListSize ?? assumedListSize, [.. varying]);
    }

    /// <summary>The size under the values of a request.</summary>
    public int For(CoercedVariables variables)
    {
        var size = _known;
        foreach (var (variable, otherwise) in _variables)
            size = Math.Max(size, variables.IsProvided(variable) ? SizeOf(variables[variable]) : otherwise);
        return size == Absent ? _assumed : size;
    }

    // An argument that filters may be a list too, so lists count only under the names by which items are looked up.
    private static bool NamesSize(InputField argument) => argument.Type.NullableType() is ListType
        ? argument.Name is "ids" or "codes" or "slugs" or "keys"
        : argument.Name is "first" or "last";

    private static int IndexOf(IReadOnlyList<VariablePlan> variables, string name)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i].Name == name) return i;
        }

        return -1;
    }

    private static int SizeOf(ValueNode? literal) => literal switch
    {
        null or NullValueNode => Absent,
        IntValueNode number => int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) ? Math.Max(size, 0) : int.MaxValue,
        ListValueNode list => list.Values.Count,
        _ => 1,
    };

    private static int SizeOf(object? value) => value switch
    {
        null => Absent,
        int size => Math.Max(size, 0),
        object?[] list => list.Length,
        _ => 1,
    };
}
