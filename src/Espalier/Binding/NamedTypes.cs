using System.Reflection;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>The named types of the schema by CLR type and by name. Enums and input objects are added when they are first used.</summary>
internal sealed class NamedTypes
{
    private readonly SchemaDraft _draft;
    private readonly Dictionary<Type, NamedType> _outputs = [];
    private readonly Dictionary<Type, ScalarType> _scalars = [];
    private readonly Dictionary<Type, InputBinder> _inputs = [];
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> _scalarsByName;

    public NamedTypes(SchemaDraft draft)
    {
        _draft = draft;
        ScalarType[] all = [.. SpecifiedScalars.All, .. draft.Options.Scalars, .. ExtendedScalars.All];
        _scalarsByName = all.DistinctBy(scalar => scalar.Name).ToDictionary(scalar => scalar.Name, StringComparer.Ordinal);
        foreach (var scalar in all)
        {
            _scalars.TryAdd(scalar.ClrType, scalar);
        }
    }

    /// <summary>All types but the scalars, in the order of their names.</summary>
    public IEnumerable<NamedType> All => _byName.Values.OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The input objects found so far; completing one may find more.</summary>
    public Queue<InputBinder> Unfinished { get; } = [];

    /// <summary>Adds a type, unless another one has its name already.</summary>
    public void Add(NamedType type, Type? clr, ICustomAttributeProvider where)
    {
        if (!_byName.TryAdd(type.Name, type) || _scalarsByName.ContainsKey(type.Name))
        {
            _draft.Errors.Add(where, $"there are two types named \"{type.Name}\"; rename one with [GraphQLName] or Name.");
        }

        if (clr is not null)
        {
            _outputs.TryAdd(clr, type);
        }
    }

    /// <summary>The type of that name, or null.</summary>
    public NamedType? Find(string name) => _byName.GetValueOrDefault(name) ?? _scalarsByName.GetValueOrDefault(name);

    /// <summary>The type as whose values objects of a CLR type are answered, or null.</summary>
    public NamedType? FindOutput(Type clr) => _outputs.GetValueOrDefault(clr) ?? FindLeaf(clr) ?? Widened(clr);

    /// <summary>The type whose coerced values a CLR type can take, or null.</summary>
    public NamedType? FindInput(Type clr) => FindLeaf(clr) as NamedType ?? FindInputBinder(clr)?.Type;

    /// <summary>The binder of an input record, or null for what cannot be one.</summary>
    public InputBinder? FindInputBinder(Type clr)
    {
        if (_inputs.TryGetValue(clr, out var binder))
        {
            return binder;
        }

        if (!InputBinder.IsCandidate(clr) || _outputs.ContainsKey(clr))
        {
            return null;
        }

        binder = new InputBinder(_draft, clr);
        _inputs.Add(clr, binder);
        Unfinished.Enqueue(binder);
        Add(binder.Type, clr: null, clr);
        return binder;
    }

    private LeafType? FindLeaf(Type clr)
    {
        if (!clr.IsEnum)
        {
            return _scalars.GetValueOrDefault(clr);
        }

        if (!_outputs.TryGetValue(clr, out var type))
        {
            type = EnumTypes.Create(_draft, clr);
            Add(type, clr, clr);
        }

        return type as LeafType;
    }

    /// <summary>Numbers that a scalar can write though it does not read them.</summary>
    private static ScalarType? Widened(Type clr) => Type.GetTypeCode(clr) switch
    {
        TypeCode.Single or TypeCode.Decimal => SpecifiedScalars.Float,
        TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Byte or TypeCode.SByte => SpecifiedScalars.Int,
        _ => null,
    };
}
