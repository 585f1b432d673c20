using System.Collections.Frozen;
using Espalier.Introspection;
using Espalier.Language;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem;

/// <summary>
/// A valid schema: every type that can be reached, the root types, the directives. Immutable and safe for concurrent use.
/// Specification section 3.3.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<Type, ObjectType> _byClrType;
    private readonly MetaFields _metaFields;
    private readonly SubTypes _subTypes;

    internal Schema(SchemaBuilder source)
    {
        Description = source.Description;
        AppliedDirectives = source.AppliedDirectives;
        Origin = source.Origin;
        QueryType = source.QueryType!;
        MutationType = source.MutationType;
        SubscriptionType = source.SubscriptionType;
        var introspection = new IntrospectionTypes(this);
        _metaFields = new MetaFields(this, introspection);
        DirectiveIndex = new NameIndex<DirectiveType>(
            source.Directives.Concat(SpecifiedDirectives.All.Where(standard => source.Directives.All(own => own.Name != standard.Name))));
        TypeIndex = new NameIndex<NamedType>(ReachableTypes.Collect(source, DirectiveIndex.Items, introspection));
        _byClrType = TypeIndex.Items.OfType<ObjectType>().Where(type => type.ClrType is not null)
            .DistinctBy(type => type.ClrType).ToFrozenDictionary(type => type.ClrType!);
        _subTypes = new SubTypes(TypeIndex.Items);
    }

    /// <summary>Markdown about the service as a whole, or <see langword="null"/>.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to the schema itself.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; }

    /// <summary>The root of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root of mutations, or <see langword="null"/> when the service has none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions, or <see langword="null"/> when the service has none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>
    /// All named types by name; enumerated in the order of their definition, then the scalars of the specification that are used,
    /// then the introspection types.
    /// </summary>
    public IReadOnlyDictionary<string, NamedType> Types => TypeIndex;

    /// <summary>All directives by name; enumerated in the order of their definition, then those of the specification.</summary>
    public IReadOnlyDictionary<string, DirectiveType> Directives => DirectiveIndex;

    /// <summary>The meta-field <c>__typename</c>, which every composite type has. Specification section 4.2.</summary>
    public OutputField TypenameField => _metaFields.Typename;

    internal NameIndex<NamedType> TypeIndex { get; }

    internal NameIndex<DirectiveType> DirectiveIndex { get; }

    internal SdlOrigin? Origin { get; }

    /// <summary>The root type of an operation, or <see langword="null"/> when the service has none.</summary>
    /// <param name="operation">The kind of operation.</param>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of a composite type may have: itself for an object type.</summary>
    /// <param name="type">A type of this schema.</param>
    public IReadOnlyList<ObjectType> GetPossibleTypes(CompositeType type) => _subTypes.PossibleTypes(type);

    /// <summary>Whether a union includes, or an interface is implemented by, the given type.</summary>
    /// <param name="abstractType">An interface or union; an object type has no subtypes.</param>
    /// <param name="subType">An object or interface type.</param>
    public bool IsSubType(CompositeType abstractType, FieldsType subType) => _subTypes.Contains(abstractType, subType);

    /// <summary>
    /// The field a selection means, including <c>__typename</c> everywhere and <c>__schema</c> and <c>__type</c> on the query type.
    /// </summary>
    /// <param name="parent">The type the selection set applies to.</param>
    /// <param name="name">The field's name.</param>
    /// <returns><see langword="null"/> when there is no such field.</returns>
    public OutputField? GetField(CompositeType parent, string name)
        => (parent as FieldsType)?.FieldIndex.Find(name) ?? _metaFields.Find(parent, name);

    /// <summary>The object type for instances of a class or of the nearest base class that has one.</summary>
    /// <param name="clr">The class of a value at run time.</param>
    /// <returns><see langword="null"/> when neither it nor a base class is bound to an object type.</returns>
    public ObjectType? GetObjectType(Type clr)
    {
        for (var type = clr; type is not null; type = type.BaseType)
        {
            if (_byClrType.TryGetValue(type, out var found))
                return found;
        }

        return null;
    }
}
