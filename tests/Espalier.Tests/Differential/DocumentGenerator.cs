using Espalier.TypeSystem;

namespace Espalier.Tests.Differential;

/// <summary>
/// Makes valid random documents. A response name stands for the same field, arguments and type wherever it occurs in a document, so
/// that any two of them merge (section 5.3.2).
/// </summary>
internal sealed class DocumentGenerator
{
    private const int MaxDepth = 4;

    private readonly Random _random;
    private readonly Schema _schema;
    private readonly LiteralGenerator _literals;
    private readonly DocumentTree _document = new();
    private readonly Dictionary<string, string> _meanings = [];
    private readonly double _conditionRate;

    private DocumentGenerator(Random random, Schema schema)
    {
        _random = random;
        _schema = schema;
        _literals = new LiteralGenerator(random, Variable);
        _conditionRate = random.Pick([0.0, 0.0, 0.05, 0.15, 0.5]);
    }

    public static DocumentTree Generate(Random random, Schema schema) => new DocumentGenerator(random, schema).Generate();

    private DocumentTree Generate()
    {
        var composites = _schema.Types.Values.OfType<CompositeType>().Where(type => !type.IsIntrospection && type != _schema.MutationType).ToArray();
        for (var count = _random.Next(5); count > 0; count--)
        {
            // A fragment spreads those made before it only, so there is no cycle.
            var type = _random.Pick(composites);
            _document.Fragments.Add(new FragmentTree($"F{_document.Fragments.Count}", type, Selections(type, MaxDepth - 1)));
        }

        var operations = _random.Chance(0.7) ? 1 : _random.Next(2, 4);
        for (var i = 0; i < operations; i++)
        {
            var isMutation = _schema.MutationType is not null && _random.Chance(0.3);
            var root = isMutation ? _schema.MutationType! : _schema.QueryType;
            var name = operations == 1 && _random.Chance(0.5) ? null : $"Op{i}";
            _document.Operations.Add(new OperationTree(isMutation, name, Selections(root, depth: 1)));
        }

        if (_random.Chance(0.05))
        {
            AddManyConditions();
        }

        return _document;
    }

    // More conditions than a plan has flags.
    private void AddManyConditions()
    {
        for (var i = 0; i < 70; i++)
        {
            var name = NewVariable(new NonNullType(SpecifiedScalars.Boolean), null);
            var selections = _document.Operations[0].Selections;
            selections.Insert(_random.Next(selections.Count + 1), new SelectionTree($"__typename @{_random.Pick(["skip", "include"])}(if: ${name})", []));
        }
    }

    private List<SelectionTree> Selections(CompositeType parent, int depth)
    {
        var selections = new List<SelectionTree>();
        for (var count = _random.Next(depth == 1 ? 2 : 1, depth == 1 ? 7 : 4); count > 0; count--)
        {
            selections.Add(_random.Next(10) switch
            {
                0 => new SelectionTree($"{Alias("__typename", "__typename")}{Conditions()}", []),
                1 or 2 when depth < MaxDepth => Inline(parent, depth),
                3 or 4 when Spread(parent) is { } spread => spread,
                _ when parent is FieldsType { Fields: var fields } => Field(_random.Pick(fields), depth),
                _ when depth < MaxDepth => Inline(parent, depth),
                _ => new SelectionTree("__typename", []),
            });
        }

        // The same once more, perhaps with other conditions: what it selects below merges.
        if (_random.Chance(0.3) && _random.Pick(selections) is { } again && !again.Head.Contains('@'))
        {
            selections.Add(new SelectionTree($"{again.Head}{Conditions()}", [.. again.Selections], again.Fragment));
        }

        return selections;
    }

    private SelectionTree Field(OutputField field, int depth)
    {
        var arguments = field.Arguments.Where(argument => argument.IsRequired || _random.Chance(0.6))
            .Select(argument => $"{argument.Name}: {_literals.Literal(argument.Type, argument.DefaultValueLiteral is not null, depth: 0)}").ToArray();
        _random.Shuffle(arguments);
        var call = field.Name + (arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})");
        if (field.Type.NamedType() is not CompositeType composite)
        {
            return new SelectionTree($"{Alias(field.Name, call, field.Type)}{Conditions()}", []);
        }

        var selections = depth < MaxDepth ? Selections(composite, depth + 1) : [new SelectionTree("__typename", [])];
        return new SelectionTree($"{Alias(field.Name, call, field.Type)}{Conditions()}", selections);
    }

    private string Alias(string name, string call, IType? type = null)
    {
        var meaning = $"{call} -> {type}";
        if (_random.Chance(0.7) && _meanings.TryAdd(name, meaning))
        {
            return call;
        }

        if (_meanings.GetValueOrDefault(name) == meaning)
        {
            return call;
        }

        var known = _meanings.FirstOrDefault(entry => entry.Value == meaning).Key;
        if (known is not null && _random.Chance(0.6))
        {
            return $"{known}: {call}";
        }

        var alias = $"x{_meanings.Count}";
        _meanings.Add(alias, meaning);
        return $"{alias}: {call}";
    }

    private SelectionTree Inline(CompositeType parent, int depth)
    {
        if (_random.Chance(0.2))
        {
            return new SelectionTree($"...{Conditions()}", Selections(parent, depth + 1));
        }

        var type = _random.Pick(_schema.Types.Values.OfType<CompositeType>().Where(type => Overlap(parent, type)).ToArray());
        return new SelectionTree($"... on {type.Name}{Conditions()}", Selections(type, depth + 1));
    }

    private SelectionTree? Spread(CompositeType parent)
    {
        var fitting = _document.Fragments.Where(fragment => Overlap(parent, fragment.Type)).ToArray();
        if (fitting.Length == 0)
        {
            return null;
        }

        var fragment = _random.Pick(fitting);
        return new SelectionTree($"...{fragment.Name}{Conditions()}", [], fragment);
    }

    // Section 5.5.2.3, Fragment Spread Is Possible.
    private bool Overlap(CompositeType parent, CompositeType type) => _schema.GetPossibleTypes(parent).Intersect(_schema.GetPossibleTypes(type)).Any();

    private string Conditions()
    {
        var text = "";
        foreach (var directive in _random.Some(["skip", "include"], _conditionRate))
        {
            var condition = _random.Chance(0.25) ? _random.Pick(["true", "false"]) : $"${ConditionVariable()}";
            text += $" @{directive}(if: {condition})";
        }

        return text;
    }

    private string ConditionVariable()
    {
        var known = _document.Variables.Where(variable => variable.Type.NullableType() == SpecifiedScalars.Boolean
            && (variable.Type is NonNullType || variable.Default is "true" or "false")).ToArray();
        return known.Length > 0 && _random.Chance(0.6)
            ? _random.Pick(known).Name
            : _random.Chance(0.7)
                ? NewVariable(new NonNullType(SpecifiedScalars.Boolean), _random.Chance(0.3) ? "true" : null)
                : NewVariable(SpecifiedScalars.Boolean, _random.Pick(["true", "false"]));
    }

    // Section 5.8.5, All Variable Usages Are Allowed.
    private string? Variable(IType type, bool hasDefault)
    {
        var known = _document.Variables.Where(variable => Fits(variable, type, hasDefault)).ToArray();
        if (known.Length > 0 && _random.Chance(0.5))
        {
            return _random.Pick(known).Name;
        }

        return _random.Next(3) switch
        {
            0 when type is not NonNullType => NewVariable(new NonNullType(type), _random.Chance(0.3) ? _literals.Constant(new NonNullType(type)) : null),
            1 when type is NonNullType { NullableType: var nullable } => NewVariable(nullable, hasDefault && _random.Chance(0.5) ? null : _literals.Constant(type)),
            _ => NewVariable(type, _random.Chance(0.4) ? _literals.Constant(type) : null),
        };
    }

    private static bool Fits(VariableTree variable, IType place, bool hasDefault) =>
        variable.Type.Equals(place)
        || (variable.Type is NonNullType nonNull && nonNull.NullableType.Equals(place))
        || (place is NonNullType required && required.NullableType.Equals(variable.Type) && (hasDefault || variable.Default is not (null or "null")));

    private string NewVariable(IType type, string? defaultValue)
    {
        var name = $"v{_document.Variables.Count}";
        _document.Variables.Add(new VariableTree(name, type, defaultValue));
        return name;
    }
}
