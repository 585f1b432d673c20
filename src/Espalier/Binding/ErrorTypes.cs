using System.Reflection;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>
/// Object types from the exceptions that mutations declare. Each implements <c>Error</c>: <c>message</c> is the exception's,
/// <c>code</c> and <c>field</c> are its <c>Code</c> and <c>Field</c> where it has them; its other own properties are fields.
/// </summary>
internal sealed class ErrorTypes(SchemaDraft draft)
{
    private static readonly IReadOnlyList<string> Common = [nameof(Exception.Message), "Code", "Field"];

    // "input.targets[0].subject" is the path input, targets, 0, subject.
    private static readonly char[] PathMarks = ['.', '[', ']'];

    private readonly Dictionary<Type, ObjectType> _types = [];
    private readonly List<(UnionType Union, IReadOnlyList<Type> Declared)> _unions = [];
    private InterfaceType? _interface;

    /// <summary>The union of the errors of one mutation. Its members are set by <see cref="Complete"/>.</summary>
    public UnionType Union(string name, string description, IReadOnlyList<Type> declared, MemberInfo where)
    {
        var union = new UnionType(name) { Description = description };
        draft.Types.Add(union, clr: null, where);
        foreach (var exception in declared)
        {
            Bind(exception);
        }

        _unions.Add((union, declared));
        return union;
    }

    /// <summary>
    /// Sets the members of the unions. An exception type that another mutation declares is a member also where only its base class is
    /// declared, since objects show as the nearest type that is bound.
    /// </summary>
    public void Complete()
    {
        foreach (var (union, declared) in _unions)
        {
            draft.Builder.SetMembers(union, _types
                .Where(pair => declared.Any(type => type.IsAssignableFrom(pair.Key)))
                .Select(pair => pair.Value)
                .OrderBy(type => type.Name, StringComparer.Ordinal));
        }
    }

    private void Bind(Type exception)
    {
        if (_types.ContainsKey(exception))
        {
            return;
        }

        var type = new ObjectType(NamingConventions.ErrorType(exception))
        {
            ClrType = exception,
            Description = draft.Descriptions.Of(exception),
            Authorization = Authorizations.Of(exception),
        };
        _types.Add(exception, type);
        draft.Types.Add(type, exception, exception);
        var properties = new PropertyFields(draft);
        var own = exception.ReadableProperties()
            .Where(property => !Common.Contains(property.Name, StringComparer.Ordinal) && !property.Has<GraphQLIgnoreAttribute>())
            .Select(property => properties.Create(property, type.Name, isNode: false))
            .OfType<OutputField>();
        draft.Builder.SetFields(type, [.. InterfaceFields(exception), .. own]);
        draft.Builder.SetInterfaces(type, [Interface(exception)]);
    }

    private InterfaceType Interface(Type where)
    {
        if (_interface is null)
        {
            _interface = new InterfaceType("Error") { Description = "Why a mutation was refused." };
            draft.Types.Add(_interface, clr: null, where);
            draft.Builder.SetFields(_interface, InterfaceFields(typeof(Exception)));
        }

        return _interface;
    }

    private static OutputField[] InterfaceFields(Type exception) =>
    [
        new OutputField("message", new NonNullType(SpecifiedScalars.String))
        {
            Description = "What was refused and why, for people.",
            Resolver = PureResolver.From<Exception>(error => error.Message),
        },
        new OutputField("code", new NonNullType(SpecifiedScalars.String))
        {
            Description = "A stable word for programs.",
            Resolver = Code(exception),
        },
        new OutputField("field", new ListType(new NonNullType(SpecifiedScalars.String)))
        {
            Description = "The path to the part of the input that was refused; null where none is to blame.",
            Resolver = Field(exception),
        },
    ];

    private static PureResolver Code(Type exception)
    {
        var code = NamingConventions.ErrorCode(exception);
        var property = exception.GetProperty("Code");
        return property?.PropertyType == typeof(string)
            ? PureResolver.From<Exception>(error => property.GetValue(error) ?? code)
            : PureResolver.From<Exception>(_ => code);
    }

    private static PureResolver Field(Type exception) => exception.GetProperty("Field") switch
    {
        { } path when path.PropertyType == typeof(string) =>
            PureResolver.From<Exception>(error => ((string?)path.GetValue(error))?.Split(PathMarks, StringSplitOptions.RemoveEmptyEntries)),
        { } path when path.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) => PureResolver.From<Exception>(path.GetValue),
        _ => PureResolver.From<Exception>(_ => null),
    };
}
