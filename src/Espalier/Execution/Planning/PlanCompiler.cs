using System.Collections.Frozen;
using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Execution.Planning;

/// <summary>Turns a valid operation into its plan.</summary>
/// <remarks>Recursion follows the fields with fragments expanded, whose depth has been held to <see cref="RequestLimits.MaxDepth"/>.</remarks>
internal sealed class PlanCompiler
{
    private const int MaxFlags = 64;

    private readonly DocumentNode _document;
    private readonly RequestLimits _limits;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<string, int> _variables = [];
    private readonly List<IncludeCondition> _conditions = [];
    private readonly CoercedVariables? _known;
    private readonly IReadOnlyList<VariablePlan> _definitions;
    private int _variableArguments;
    private int _spent;

    private PlanCompiler(
        Schema schema, DocumentNode document, RequestLimits limits, IReadOnlyList<VariablePlan> definitions, CoercedVariables? known)
    {
        Schema = schema;
        _document = document;
        _limits = limits;
        _definitions = definitions;
        _known = known;
        for (var i = 0; i < definitions.Count; i++)
        {
            _variables[definitions[i].Name] = i;
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments.TryAdd(fragment.Name.Value, fragment);
            }
        }
    }

    public Schema Schema { get; }

    /// <summary>The variables of an operation with their types looked up; its document is valid.</summary>
    public static IReadOnlyList<VariablePlan> GetVariables(Schema schema, OperationDefinitionNode operation) =>
        [.. operation.VariableDefinitions.Select(node =>
            new VariablePlan(node.Variable.Name.Value, TypeLookup.Find(schema, node.Type)!, node.DefaultValue, node))];

    /// <summary>Compiles an operation of a valid document.</summary>
    /// <remarks>The variables' values are used only where the operation has more conditions than flags.</remarks>
    /// <exception cref="GraphQLException">The plan would be larger than the limits allow.</exception>
    public static OperationPlan Compile(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyList<VariablePlan> definitions,
        CoercedVariables variables,
        RequestLimits limits)
    {
        var compiler = new PlanCompiler(schema, document, limits, definitions, known: null);
        try
        {
            return compiler.Compile(operation);
        }
        catch (TooManyConditionsException)
        {
            return new PlanCompiler(schema, document, limits, definitions, variables).Compile(operation);
        }
    }

    public FragmentDefinitionNode GetFragment(string name) => _fragments[name];

    /// <summary>Counts one step of collecting, since fragments let a short document stand for an enormous one.</summary>
    /// <exception cref="GraphQLException">The plan is too large.</exception>
    public void Spend()
    {
        if (++_spent > _limits.MaxSelections)
        {
            throw new GraphQLException(LimitErrors.Shape(
                nameof(_limits.MaxSelections), _limits.MaxSelections, _spent, "The operation stands for {0} selections or more; at most {1} are allowed."));
        }
    }

    /// <summary>Adds the flags of <c>@skip</c> and <c>@include</c> to <paramref name="mask"/>; false where the selection never appears.</summary>
    public bool TryCondition(IReadOnlyList<DirectiveNode> directives, ref ulong mask)
    {
        foreach (var directive in directives)
        {
            var passesWhen = directive.Name.Value switch { "include" => true, "skip" => false, _ => (bool?)null };
            if (passesWhen is { } expected && !TryCondition(directive, expected, ref mask))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryCondition(DirectiveNode directive, bool expected, ref ulong mask)
    {
        var condition = directive.Arguments[0].Value;
        if (condition is BooleanValueNode constant)
        {
            return constant.Value == expected;
        }

        var node = (VariableNode)condition;
        var onVariable = new IncludeCondition(_variables[node.Name.Value], expected, node);
        if (_known is { } known)
        {
            return onVariable.Passes(known);
        }

        mask |= 1UL << GetFlag(onVariable);
        return true;
    }

    private int GetFlag(IncludeCondition condition)
    {
        var flag = _conditions.FindIndex(known => known.Variable == condition.Variable && known.PassesWhen == condition.PassesWhen);
        if (flag >= 0)
        {
            return flag;
        }

        if (_conditions.Count == MaxFlags)
        {
            throw new TooManyConditionsException();
        }

        _conditions.Add(condition);
        return _conditions.Count - 1;
    }

    private OperationPlan Compile(OperationDefinitionNode operation)
    {
        var root = CompileScope(Schema.GetRootType(operation.Operation)!, [(operation.SelectionSet, 0UL)]);
        return new OperationPlan
        {
            Operation = operation.Operation,
            Root = root,
            Cost = CostCompiler.Compile(root, _definitions, _limits.AssumedListSize),
            Variables = _definitions,
            Conditions = _conditions,
            IsForOneRequest = _known is not null,
            IsConstant = operation.Operation == OperationType.Query
                && _conditions.Count == 0 && _known is null && _variableArguments == 0
                && Array.TrueForAll(root.Selections, selection => IsIntrospection(selection.Field)),
        };
    }

    private ScopePlan CompileScope(ObjectType type, IReadOnlyList<(SelectionSetNode Set, ulong Mask)> sources)
    {
        var collector = new SelectionCollector(this, type);
        foreach (var (set, mask) in sources)
        {
            collector.Collect(set, mask);
        }

        var selections = new SelectionPlan[collector.Fields.Count];
        var index = 0;
        foreach (var (name, occurrences) in collector.Fields)
        {
            selections[index++] = CompileSelection(type, name, occurrences);
        }

        var order = SelectionOrder.IsFixed(collector.Fields.Values) ? null : new SelectionOrder(selections, [.. collector.Fields.Values]);
        return new ScopePlan(type, selections, order);
    }

    private SelectionPlan CompileSelection(ObjectType parent, string name, List<SelectionCollector.Occurrence> occurrences)
    {
        var node = occurrences[0].Node;
        var field = Schema.GetField(parent, node.Name.Value)!;
        var sources = occurrences.Where(o => o.Node.SelectionSet is not null).Select(o => (o.Node.SelectionSet!, o.Mask)).ToList();
        var named = field.Type.NamedType();
        var objectScope = named is ObjectType concrete ? CompileScope(concrete, sources) : null;
        var abstractScopes = named is CompositeType composite and not ObjectType
            ? Schema.GetPossibleTypes(composite).ToFrozenDictionary(type => type, type => CompileScope(type, sources))
            : null;
        var isPureBelow = objectScope?.IsPure ?? abstractScopes?.Values.All(scope => scope.IsPure) ?? true;
        var arguments = ArgumentPlan.Compile(field, node, _variables, place: _variableArguments);
        if (!arguments.IsConstant)
        {
            _variableArguments++;
        }

        var own = field.Resolver is { ChecksRoles: true } ? field.Authorization.Select(requirement => requirement with { Roles = [] }) : field.Authorization;
        IReadOnlyList<AuthorizationRequirement> authorization = [.. own, .. (named as ObjectType)?.Authorization ?? []];
        return new SelectionPlan
        {
            ResponseName = name,
            EncodedName = SelectionPlan.Encode(name),
            Field = field,
            Occurrences = occurrences,
            Arguments = arguments,
            Kind = authorization.Count > 0 ? SelectionKind.Gathered : GetKind(field, isLeaf: named is LeafType, isPureBelow),
            Authorization = authorization,
            Masks = GetMasks(occurrences),
            IsPureBelow = isPureBelow,
            ObjectScope = objectScope,
            AbstractScopes = abstractScopes,
        };
    }

    // Section 4.2: all other names begin differently.
    private static bool IsIntrospection(OutputField field) => field.Name.StartsWith("__", StringComparison.Ordinal);

    private static ulong[]? GetMasks(List<SelectionCollector.Occurrence> occurrences) =>
        occurrences.Exists(occurrence => occurrence.Mask == 0) ? null : [.. occurrences.Select(occurrence => occurrence.Mask).Distinct()];

    private SelectionKind GetKind(OutputField field, bool isLeaf, bool isPureBelow)
    {
        if (field == Schema.TypenameField)
        {
            return SelectionKind.TypeName;
        }

        if (field.Resolver is not (null or PureResolver))
        {
            return SelectionKind.Gathered;
        }

        if (isLeaf)
        {
            return SelectionKind.Leaf;
        }

        return isPureBelow ? SelectionKind.Navigation : SelectionKind.Gathered;
    }

    /// <summary>Ends the first attempt at a plan; the second decides conditions at once.</summary>
    private sealed class TooManyConditionsException : Exception;
}
