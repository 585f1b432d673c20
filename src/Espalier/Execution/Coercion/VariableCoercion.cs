using System.Globalization;
using System.Text;
using System.Text.Json;
using Espalier.Execution.Planning;
using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.Execution;

/// <summary>Coerces the values of variables (GraphQL September 2025, section 6.1.2, CoerceVariableValues).</summary>
/// <remarks>Recursion is bounded by <see cref="RequestLimits.MaxVariableDepth"/>.</remarks>
internal sealed class VariableCoercion
{
    private readonly SourceText _source;
    private readonly RequestLimits _limits;
    private readonly IReadOnlyDictionary<string, IFile>? _files;
    private readonly List<GraphQLError> _errors = [];
    private readonly List<object> _path = [];
    private VariablePlan _variable = null!;

    private VariableCoercion(SourceText source, RequestLimits limits, IReadOnlyDictionary<string, IFile>? files)
    {
        _source = source;
        _limits = limits;
        _files = files;
    }

    private bool HasTooManyErrors => _errors.Count >= _limits.Validation.MaxErrors;

    /// <summary>The coerced values, or the reasons why there are none.</summary>
    /// <exception cref="GraphQLException">The values nest too deep.</exception>
    public static CoercedVariables Coerce(
        IReadOnlyList<VariablePlan> definitions,
        JsonElement values,
        IReadOnlyDictionary<string, IFile>? files,
        SourceText source,
        RequestLimits limits,
        out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (definitions.Count == 0)
        {
            return CoercedVariables.None;
        }

        var coercion = new VariableCoercion(source, limits, files);
        var coerced = coercion.CoerceAll(definitions, values);
        errors = coercion._errors;
        return coerced;
    }

    private CoercedVariables CoerceAll(IReadOnlyList<VariablePlan> definitions, JsonElement values)
    {
        var coerced = new object?[definitions.Count];
        var provided = new bool[definitions.Count];
        for (var i = 0; i < coerced.Length && !HasTooManyErrors; i++)
        {
            _variable = definitions[i];
            if (TryFind(values, _variable.Name, out var value))
            {
                provided[i] = true;
                coerced[i] = FromJson(_variable.Type, value);
            }
            else if (_variable.DefaultValue is { } literal)
            {
                provided[i] = true;
                coerced[i] = InputCoercion.FromLiteral(_variable.Type, literal, VariableScope.Empty);
            }
            else if (_variable.Type is NonNullType)
            {
                Report($"Expected a value of non-null type \"{_variable.Type}\" to be provided.");
            }
        }

        return new CoercedVariables(coerced, provided);
    }

    private static bool TryFind(JsonElement values, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return values.ValueKind == JsonValueKind.Object && values.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Some other name is no text.
            value = values.EnumerateObject().LastOrDefault(member => JsonText.ReadName(member) == name).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    private object? FromJson(IType type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (FindFile(type) is { } file)
            {
                return Enlist(type, file);
            }

            if (type is NonNullType)
            {
                Report(InputCoercion.NotNull(type).Message);
            }

            return null;
        }

        if (_path.Count >= _limits.MaxVariableDepth && value.ValueKind is (JsonValueKind.Array or JsonValueKind.Object))
        {
            throw TooDeep();
        }

        switch (type.NullableType())
        {
            case ListType list:
                return ListFromJson(list, value);
            case InputObjectType inputObject:
                return ObjectFromJson(inputObject, value);
            case LeafType leaf:
                return LeafFromJson(leaf, value);
            default:
                throw new InvalidOperationException($"\"{type}\" is not an input type.");
        }
    }

    // GraphQL multipart request specification: null holds the place of a file.
    private IFile? FindFile(IType type)
        => _files is not null && type.NamedType() is UploadType
            ? _files.GetValueOrDefault(string.Join('.', _path.Prepend(_variable.Name)))
            : null;

    // A single value stands for a list of one (section 3.11, Input Coercion).
    private static object Enlist(IType type, IFile file)
        => type.NullableType() is ListType list ? new object?[] { Enlist(list.ItemType, file) } : file;

    private object? LeafFromJson(LeafType type, JsonElement value)
    {
        try
        {
            return type.ParseValue(value);
        }
        catch (CoercionException e)
        {
            Report($"Expected value of type \"{type.Name}\", but encountered error \"{e.Message}\"; found: {Inspect.Json(value)}.");
            return null;
        }
    }

    private object?[] ListFromJson(ListType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [FromJson(type.ItemType, value)];
        }

        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (HasTooManyErrors)
            {
                break;
            }

            _path.Add(index);
            items[index++] = FromJson(type.ItemType, item);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? ObjectFromJson(InputObjectType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report($"Expected value of type \"{type.Name}\" to be an object, found: {Inspect.Json(value)}.");
            return null;
        }

        var errorsBefore = _errors.Count;
        var values = new object?[type.Fields.Count];
        var provided = new bool[values.Length];
        var given = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (HasTooManyErrors)
            {
                break;
            }

            given++;
            var name = JsonText.ReadName(property);
            if (!type.FieldsByName.TryGetValue(name, out var definition))
            {
                Report($"Expected value of type \"{type.Name}\" not to include unknown field \"{name}\", found: {Inspect.Json(value)}.");
                continue;
            }

            _path.Add(name);
            provided[definition.Index] = true;
            values[definition.Index] = FromJson(definition.Type, property.Value);
            _path.RemoveAt(_path.Count - 1);
        }

        if (type.IsOneOf && (given != 1 || Array.TrueForAll(values, field => field is null)) && _errors.Count == errorsBefore)
        {
            Report(InputCoercion.NotOneField(type).Message);
        }

        ApplyDefaults(type, value, values, provided);
        return _errors.Count > errorsBefore ? null : InputCoercion.Finish(type, values, provided);
    }

    private void ApplyDefaults(InputObjectType type, JsonElement value, object?[] values, bool[] provided)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var definition = type.Fields[i];
            if (provided[i])
            {
                continue;
            }

            if (definition.DefaultValueLiteral is not null)
            {
                values[i] = definition.DefaultValue;
                provided[i] = true;
            }
            else if (definition.Type is NonNullType)
            {
                Report($"Expected value of type \"{type.Name}\" to include required field \"{definition.Name}\", found: {Inspect.Json(value)}.");
            }
        }
    }

    private GraphQLException TooDeep() => new(LimitErrors.Shape(
        nameof(_limits.MaxVariableDepth), _limits.MaxVariableDepth, _path.Count + 1, "The values of variables nest {0} levels deep or more; at most {1} are allowed."));

    private void Report(string reason)
    {
        if (HasTooManyErrors)
        {
            return;
        }

        var at = new StringBuilder();
        foreach (var segment in _path)
        {
            at = segment is int index ? at.Append(CultureInfo.InvariantCulture, $"[{index}]") : at.Append('.').Append(segment);
        }

        var place = at.Length == 0 ? "" : $" at {at}";
        _errors.Add(new GraphQLError($"Variable \"${_variable.Name}\" has invalid value{place}: {reason}")
        {
            Code = ErrorCodes.BadRequest,
            Locations = [_source.GetPosition(_variable.Node.Span.Start)],
        });
    }
}
