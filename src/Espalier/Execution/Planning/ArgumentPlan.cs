using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>
/// The arguments of a selection (section 6.4.1, CoerceArgumentValues). Those without variables are coerced once, when they are
/// first needed; the others once per request.
/// </summary>
internal sealed class ArgumentPlan
{
    public static readonly ArgumentPlan None = new([], [], new Dictionary<string, int>(), place: 0);

    private readonly IReadOnlyList<InputField> _definitions;
    private readonly ValueNode?[] _literals;
    private readonly IReadOnlyDictionary<string, int> _variables;
    private readonly string[] _names;
    private ArgumentValues? _constant;

    private ArgumentPlan(IReadOnlyList<InputField> definitions, ValueNode?[] literals, IReadOnlyDictionary<string, int> variables, int place)
    {
        Place = place;
        _definitions = definitions;
        _literals = literals;
        _variables = variables;
        _names = [.. definitions.Select(definition => definition.Name)];
        IsConstant = !literals.Any(literal => literal is not null && VariableFinder.HasVariable(literal));
        if (definitions.Count == 0)
        {
            _constant = ArgumentValues.None;
        }
    }

    /// <summary>Whether no variable takes part, so that every request has the same values.</summary>
    public bool IsConstant { get; }

    /// <summary>Which of the operation's arguments with variables they are, counted from 0.</summary>
    public int Place { get; }

    public static ArgumentPlan Compile(OutputField field, FieldNode node, IReadOnlyDictionary<string, int> variables, int place)
    {
        if (field.Arguments.Count == 0)
        {
            return None;
        }

        var literals = new ValueNode?[field.Arguments.Count];
        foreach (var argument in node.Arguments)
        {
            if (field.ArgumentsByName.TryGetValue(argument.Name.Value, out var definition))
            {
                literals[definition.Index] = argument.Value;
            }
        }

        return new ArgumentPlan(field.Arguments, literals, variables, place);
    }

    /// <summary>The values for a request.</summary>
    /// <exception cref="GraphQLException">A value is not of its argument's type, which only a variable's absence or null can cause in a valid document.</exception>
    public ArgumentValues Coerce(RequestContext request)
    {
        if (_constant is { } known)
        {
            return known;
        }

        if (IsConstant)
        {
            return _constant = CoerceNow(request.Variables);
        }

        return request.CoercedArguments(Place) ??= CoerceNow(request.Variables);
    }

    private ArgumentValues CoerceNow(CoercedVariables variables)
    {
        try
        {
            return CoerceAll(new VariableScope(_variables, variables));
        }
        catch (CoercionException e)
        {
            throw ResultErrors.BadArgument(e);
        }
    }

    private ArgumentValues CoerceAll(VariableScope variables)
    {
        var values = new object?[_definitions.Count];
        var provided = new bool[_definitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            provided[i] = InputCoercion.TryFromLiteral(_definitions[i], "Argument", _literals[i], variables, out values[i]);
        }

        return new ArgumentValues(_names, values, provided);
    }
}
