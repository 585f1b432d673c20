namespace Espalier.Binding;

/// <summary>Finds the annotated types, and the static classes that describe the same type together.</summary>
internal sealed class TypeDiscovery
{
    private readonly BindingErrors _errors;
    private readonly Dictionary<Type, AnnotatedType> _objects = [];
    private readonly Dictionary<Type, AnnotatedType> _interfaces = [];
    private readonly Dictionary<Type, AnnotatedType> _unions = [];
    private readonly Dictionary<Type, AnnotatedType> _enums = [];

    private TypeDiscovery(BindingErrors errors) => _errors = errors;

    public List<Type> Queries { get; } = [];

    public List<Type> Mutations { get; } = [];

    public List<Type> Subscriptions { get; } = [];

    public IReadOnlyCollection<AnnotatedType> Objects => _objects.Values;

    public IReadOnlyCollection<AnnotatedType> Interfaces => _interfaces.Values;

    public IReadOnlyCollection<AnnotatedType> Unions => _unions.Values;

    public IReadOnlyDictionary<Type, AnnotatedType> Enums => _enums;

    public static TypeDiscovery Discover(IEnumerable<Type> types, BindingErrors errors)
    {
        var discovery = new TypeDiscovery(errors);

        // Reflection promises no order; the schema has one that no compiler decides.
        foreach (var type in types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var attribute in type.GetCustomAttributes(inherit: false))
            {
                discovery.Add(type, attribute);
            }
        }

        return discovery;
    }

    private void Add(Type type, object attribute)
    {
        switch (attribute)
        {
            case QueryTypeAttribute when IsHolder(type, "[QueryType]"):
                Queries.Add(type);
                break;
            case MutationTypeAttribute when IsHolder(type, "[MutationType]"):
                Mutations.Add(type);
                break;
            case SubscriptionTypeAttribute when IsHolder(type, "[SubscriptionType]"):
                Subscriptions.Add(type);
                break;
            case ObjectTypeAttribute about:
                AddObject(type, about);
                break;
            case InterfaceTypeAttribute about:
                Describe(_interfaces, type, about.ClrType, about.Name)?.Ignored.UnionWith(about.Ignore);
                break;
            case UnionTypeAttribute about:
                AddUnion(type, about);
                break;
            case EnumTypeAttribute about:
                Describe(_enums, type, about.ClrType, about.Name)?.Ignored.UnionWith(about.Ignore);
                break;
            default:
                break;
        }
    }

    private void AddObject(Type type, ObjectTypeAttribute about)
    {
        var clr = about.ClrType ?? type;
        if (clr.IsInterface || clr.IsValueType || clr.IsStatic())
        {
            _errors.Add(type, $"{clr.ReadableName()} cannot be an object type; bind a class or a record class, or use [InterfaceType<T>].");
            return;
        }

        if (Describe(_objects, type, about.ClrType, about.Name) is { } annotated)
        {
            annotated.Ignored.UnionWith(about.Ignore);
            annotated.Wanted.UnionWith(about.Fields);
            annotated.IsImplicit &= about.Implicit;
            CheckNames(type, clr, [.. about.Ignore, .. about.Fields]);
        }
    }

    private void AddUnion(Type type, UnionTypeAttribute about)
    {
        if (type.IsStatic() && about.ClrType is null && about.Members.Length == 0)
        {
            _errors.Add(type, "a union described by a static class names its marker, [UnionType<T>], or its Members.");
        }
        else if (Describe(_unions, type, about.ClrType ?? type, about.Name) is { } annotated)
        {
            annotated.Members.AddRange(about.Members);
        }
    }

    private AnnotatedType? Describe(Dictionary<Type, AnnotatedType> kind, Type type, Type? described, string? name)
    {
        if (described is not null && described != type && !IsHolder(type, $"an annotation of {described.ReadableName()}"))
        {
            return null;
        }

        var clr = described ?? type;
        if (!kind.TryGetValue(clr, out var annotated))
        {
            kind.Add(clr, annotated = new AnnotatedType(clr));
        }

        if (name is not null && annotated.GivenName is { } other && other != name)
        {
            _errors.Add(type, $"{clr.ReadableName()} is named both \"{other}\" and \"{name}\"; name it once.");
        }

        annotated.GivenName ??= name;
        if (clr != type)
        {
            annotated.AddHolder(type);
        }

        return annotated;
    }

    private bool IsHolder(Type type, string annotation)
    {
        if (!type.IsStatic())
        {
            _errors.Add(type, $"a class with {annotation} must be static; its methods take what they need as parameters.");
        }

        return type.IsStatic();
    }

    private void CheckNames(Type holder, Type clr, string[] names)
    {
        var known = clr.ReadableProperties().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            _errors.Add(holder, $"{clr.ReadableName()} has no public property {name}; use nameof.");
        }
    }
}
