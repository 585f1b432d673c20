using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Espalier.Language;
using Espalier.TypeSystem;
using Arguments = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace Espalier.Tests.Differential;

/// <summary>
/// GraphQL September 2025, chapter 6, as it stands there: one algorithm one method, one field at a time, nothing planned, nothing
/// batched. It goes on where the specification lets an implementation stop, to learn every error that could be raised.
/// </summary>
internal sealed class Interpreter
{
    private readonly RandomSchema _random;
    private readonly World _world;
    private readonly DocumentNode _document;
    private readonly HashSet<PossibleError> _errors = [];
    private readonly Dictionary<string, IReadOnlyList<PossibleError>> _nulled = [];
    private readonly Dictionary<string, string> _locations = [];
    private Arguments _variableValues = new Dictionary<string, object?>();
    private int _steps;
    private bool _hasNullCondition;

    private Interpreter(RandomSchema random, World world, DocumentNode document)
    {
        _random = random;
        _world = world;
        _document = document;
    }

    /// <summary>Section 6.1, ExecuteRequest.</summary>
    /// <exception cref="TooLargeException">The response would be too large for a quick test.</exception>
    public static Outcome ExecuteRequest(RandomSchema random, World world, DocumentNode document, string? operationName, JsonElement variables) =>
        new Interpreter(random, world, document).ExecuteRequest(operationName, variables);

    private Schema Schema => _random.Schema;

    private Outcome ExecuteRequest(string? operationName, JsonElement variables)
    {
        if (GetOperation(operationName) is not { } operation)
        {
            return new Outcome { Refusal = new HashSet<string> { "operation" } };
        }

        _variableValues = InterpreterInput.CoerceVariableValues(Schema, operation, variables, out var refused);
        if (refused.Count > 0)
        {
            return new Outcome { Refusal = refused };
        }

        _hasNullCondition = operation.VariableDefinitions.Any(definition => _variableValues.TryGetValue(definition.Variable.Name.Value, out var value)
            && value is null && definition.Type is NamedTypeNode { Name.Value: "Boolean" });

        // Sections 6.2.1 and 6.2.2 differ in the order of side effects only, and here every order is serial.
        var rootType = Schema.GetRootType(operation.Operation)!;
        JsonNode? data;
        try
        {
            data = ExecuteRootSelectionSet(rootType, operation.SelectionSet);
        }
        catch (PropagatingException e)
        {
            data = null;
            _nulled[""] = e.Errors;
        }

        return new Outcome { Data = data, Errors = _errors, Nulled = _nulled, HasNullCondition = _hasNullCondition };
    }

    /// <summary>Section 6.1, GetOperation.</summary>
    private OperationDefinitionNode? GetOperation(string? operationName)
    {
        var operations = _document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        return operationName is null
            ? operations.Length == 1 ? operations[0] : null
            : operations.SingleOrDefault(operation => operation.Name?.Value == operationName);
    }

    /// <summary>Section 6.3, ExecuteRootSelectionSet.</summary>
    private JsonObject ExecuteRootSelectionSet(ObjectType objectType, SelectionSetNode selectionSet)
    {
        var grouped = CollectFields(objectType, selectionSet, []);
        return ExecuteCollectedFields(grouped, objectType, new object(), path: "");
    }

    /// <summary>Section 6.3.2, CollectFields.</summary>
    private OrderedDictionary<string, List<FieldNode>> CollectFields(ObjectType objectType, SelectionSetNode selectionSet, HashSet<string> visitedFragments)
    {
        var groupedFields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var selection in selectionSet.Selections)
        {
            if (IsTrue(selection, "skip") == true || IsTrue(selection, "include") == false)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Append(groupedFields, field.ResponseName, [field]);
                    break;
                case FragmentSpreadNode spread:
                    if (!visitedFragments.Add(spread.Name.Value))
                    {
                        continue;
                    }

                    var fragment = _document.Definitions.OfType<FragmentDefinitionNode>().Single(f => f.Name.Value == spread.Name.Value);
                    if (DoesFragmentTypeApply(objectType, fragment.TypeCondition))
                    {
                        AppendAll(groupedFields, CollectFields(objectType, fragment.SelectionSet, visitedFragments));
                    }

                    break;
                case InlineFragmentNode inline:
                    if (inline.TypeCondition is null || DoesFragmentTypeApply(objectType, inline.TypeCondition))
                    {
                        AppendAll(groupedFields, CollectFields(objectType, inline.SelectionSet, visitedFragments));
                    }

                    break;
            }
        }

        return groupedFields;
    }

    /// <summary>The directive's argument, null where the directive is absent.</summary>
    private bool? IsTrue(SelectionNode selection, string directiveName) =>
        selection.Directives.SingleOrDefault(directive => directive.Name.Value == directiveName)?.Arguments.Single().Value switch
        {
            null => null,
            VariableNode variable => _variableValues.GetValueOrDefault(variable.Name.Value) is true,
            var constant => ((BooleanValueNode)constant).Value,
        };

    private static void Append(OrderedDictionary<string, List<FieldNode>> groupedFields, string responseName, List<FieldNode> fields)
    {
        if (groupedFields.TryGetValue(responseName, out var group))
        {
            group.AddRange(fields);
        }
        else
        {
            groupedFields.Add(responseName, [.. fields]);
        }
    }

    private static void AppendAll(OrderedDictionary<string, List<FieldNode>> groupedFields, OrderedDictionary<string, List<FieldNode>> more)
    {
        foreach (var (responseName, fields) in more)
        {
            Append(groupedFields, responseName, fields);
        }
    }

    /// <summary>Section 6.3.2, DoesFragmentTypeApply.</summary>
    private bool DoesFragmentTypeApply(ObjectType objectType, NamedTypeNode condition) => Schema.Types[condition.Name.Value] switch
    {
        ObjectType type => objectType == type,
        InterfaceType type => objectType.Interfaces.Contains(type),
        UnionType type => type.Members.Contains(objectType),
        _ => false,
    };

    /// <summary>Section 6.3.2, CollectSubfields.</summary>
    private OrderedDictionary<string, List<FieldNode>> CollectSubfields(ObjectType objectType, List<FieldNode> fields)
    {
        var groupedFields = new OrderedDictionary<string, List<FieldNode>>();
        foreach (var field in fields)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                AppendAll(groupedFields, CollectFields(objectType, selectionSet, []));
            }
        }

        return groupedFields;
    }

    /// <summary>Section 6.3.3, ExecuteCollectedFields.</summary>
    private JsonObject ExecuteCollectedFields(OrderedDictionary<string, List<FieldNode>> groupedFields, ObjectType objectType, object objectValue, string path)
    {
        var resultMap = new JsonObject();
        var propagating = new List<PossibleError>();
        foreach (var (responseName, fields) in groupedFields)
        {
            var at = path.Length == 0 ? responseName : $"{path}/{responseName}";
            try
            {
                resultMap.Add(responseName, ExecuteField(objectType, objectValue, fields, at));
            }
            catch (PropagatingException e)
            {
                propagating.AddRange(e.Errors);
            }
        }

        return propagating.Count == 0 ? resultMap : throw new PropagatingException(propagating);
    }

    /// <summary>Section 6.4, ExecuteField.</summary>
    private JsonNode? ExecuteField(ObjectType objectType, object objectValue, List<FieldNode> fields, string path)
    {
        if (++_steps > TooLargeException.Limit)
        {
            throw new TooLargeException();
        }

        _locations[path] = string.Join(" ", fields.Distinct().Select(node => _document.Source.GetPosition(node.Span.Start))
            .Select(place => $"{place.Line}:{place.Column}"));
        var field = fields[0];
        if (field.Name.Value == "__typename")
        {
            return objectType.Name;
        }

        var definition = Schema.GetField(objectType, field.Name.Value)!;
        return AtPosition(definition.Type, path, () =>
        {
            var argumentValues = CoerceArgumentValues(definition, field, path);
            var resolved = ResolveFieldValue(definition, objectValue, argumentValues, path);
            return CompleteValue(definition, definition.Type, fields, resolved, path);
        });
    }

    /// <summary>Section 6.4.1, CoerceArgumentValues.</summary>
    private Arguments CoerceArgumentValues(OutputField definition, FieldNode field, string path)
    {
        try
        {
            return InterpreterInput.CoerceArgumentValues(definition.Arguments, field.Arguments, _variableValues);
        }
        catch (CoercionException)
        {
            throw Error(path, ErrorClass.Argument);
        }
    }

    /// <summary>Section 6.4.2, ResolveFieldValue.</summary>
    private object? ResolveFieldValue(OutputField definition, object objectValue, Arguments argumentValues, string path)
    {
        try
        {
            return ((IBehavingResolver)definition.Resolver!).Behaviour.Resolve(_world, objectValue, Canonical.Text(argumentValues));
        }
        catch (Exception e)
        {
            throw Failure(path, e);
        }
    }

    /// <summary>Section 6.4.3, CompleteValue.</summary>
    private JsonNode? CompleteValue(OutputField definition, IType fieldType, List<FieldNode> fields, object? result, string path)
    {
        if (fieldType is NonNullType { NullableType: var innerType })
        {
            return CompleteValue(definition, innerType, fields, result, path)
                ?? throw Error(path, ErrorClass.NullInNonNull, $"Cannot return null for non-nullable field {definition.Coordinate}.");
        }

        return (fieldType, result) switch
        {
            (_, null) => null,
            (ListType { ItemType: var itemType }, _) => CompleteList(definition, itemType, fields, result, path),
            (LeafType leaf, _) => CoerceResult(leaf, result, path),
            (ObjectType objectType, _) => ExecuteCollectedFields(CollectSubfields(objectType, fields), objectType, result, path),
            (CompositeType abstractType, _) when ResolveAbstractType(abstractType, result, path) is var objectType =>
                ExecuteCollectedFields(CollectSubfields(objectType, fields), objectType, result, path),
            _ => throw new InvalidOperationException($"{fieldType} is no output type."),
        };
    }

    private JsonArray CompleteList(OutputField definition, IType itemType, List<FieldNode> fields, object result, string path)
    {
        if (result is string or not IEnumerable)
        {
            throw Error(path, ErrorClass.NotIterable, $"Expected Iterable, but did not find one for field \"{definition.Coordinate}\".");
        }

        var completed = new JsonArray();
        var propagating = new List<PossibleError>();
        var items = ((IEnumerable)result).GetEnumerator();
        for (var index = 0; MoveNext(items, path, propagating); index++)
        {
            var item = items.Current;
            var at = $"{path}/{index}";
            try
            {
                completed.Add(AtPosition(itemType, at, () => CompleteValue(definition, itemType, fields, item, at)));
            }
            catch (PropagatingException e)
            {
                propagating.AddRange(e.Errors);
            }
        }

        return propagating.Count == 0 ? completed : throw new PropagatingException(propagating);
    }

    private bool MoveNext(IEnumerator items, string path, List<PossibleError> propagating)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception e)
        {
            propagating.AddRange(Failure(path, e).Errors);
            return false;
        }
    }

    /// <summary>Section 6.4.3, CoerceResult, as section 3.5 has it for each scalar.</summary>
    private JsonNode CoerceResult(LeafType type, object value, string path) => (type.Name, value) switch
    {
        ("Int", int number) => number,
        ("Even", int number) when number % 2 == 0 => number,
        ("Pair", int[] { Length: 2 } pair) => new JsonObject { ["x"] = pair[0], ["y"] = pair[1] },
        ("Float", double number) when double.IsFinite(number) => number,
        ("Float", int number) => number,
        ("Boolean", bool flag) => flag,
        ("String" or "ID", string text) => text,
        ("ID", int number) => $"{number}",
        _ when type is EnumType choice && choice.Values.FirstOrDefault(entry => entry.Value.Equals(value)) is { } found => found.Name,
        _ => throw Error(path, ErrorClass.ResultCoercion),
    };

    /// <summary>Section 6.4.3, ResolveAbstractType.</summary>
    private ObjectType ResolveAbstractType(CompositeType abstractType, object value, string path) =>
        _random.TypeOf(value) is { } type && Schema.GetPossibleTypes(abstractType).Contains(type)
            ? type
            : throw Error(path, ErrorClass.Masked);

    /// <summary>Section 6.4.4, Handling Execution Errors: a position that may be null takes the errors, any other passes them on.</summary>
    private JsonNode? AtPosition(IType type, string path, Func<JsonNode?> complete)
    {
        try
        {
            return complete();
        }
        catch (PropagatingException e) when (type is not NonNullType)
        {
            _nulled[path] = e.Errors;
            return null;
        }
    }

    private PropagatingException Failure(string path, Exception thrown) => thrown switch
    {
        GraphQLException shown => Error(path, ErrorClass.Shown, shown.Message),
        _ => Error(path, ErrorClass.Masked),
    };

    private PropagatingException Error(string path, ErrorClass kind, string? message = null)
    {
        var error = new PossibleError(path, LocationsOf(path), kind, message);
        _errors.Add(error);
        return new PropagatingException([error]);
    }

    /// <summary>The places of the field that an item of a list, at whatever depth, belongs to.</summary>
    private string LocationsOf(string path)
    {
        while (!_locations.ContainsKey(path))
        {
            path = path[..path.LastIndexOf('/')];
        }

        return _locations[path];
    }
}
