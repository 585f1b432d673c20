using Espalier.Language;
using Espalier.TypeSystem.SchemaRules;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem;

/// <summary>
/// Builds a <see cref="Schema"/> in two phases, because types refer to each other in circles: first create every type by its name
/// and add it, then set fields and members, which adds the type if need be. For one thread; a type belongs to one schema only,
/// scalars may be shared.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<NamedType> _types = [];
    private readonly HashSet<NamedType> _added = [];
    private readonly List<DirectiveType> _directives = [];

    /// <summary>Markdown about the service as a whole, or <see langword="null"/>.</summary>
    public string? Description { get; set; }

    /// <summary>The root of queries; required when the schema is built.</summary>
    public ObjectType? QueryType { get; set; }

    /// <summary>The root of mutations, if any.</summary>
    public ObjectType? MutationType { get; set; }

    /// <summary>The root of subscriptions, if any.</summary>
    public ObjectType? SubscriptionType { get; set; }

    /// <summary>The directives applied to the schema itself.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; set; } = [];

    /// <summary>The types added so far, in order.</summary>
    public IReadOnlyList<NamedType> Types => _types;

    /// <summary>The directives added so far, in order; those of the specification come by themselves.</summary>
    public IReadOnlyList<DirectiveType> Directives => _directives;

    internal SdlOrigin? Origin { get; set; }

    /// <summary>Broken rules; the reader of SDL adds those that the types added here can no longer show.</summary>
    internal SchemaErrors Errors { get; } = new();

    /// <summary>Reads a schema from type system definitions and extensions; fields have no resolvers and scalars take any value.</summary>
    /// <param name="sdl">A document of the specification's section 3, with one schema's definitions and extensions.</param>
    /// <returns>The valid schema.</returns>
    /// <exception cref="SyntaxException">The document cannot be parsed.</exception>
    /// <exception cref="SchemaException">The document or the schema it describes breaks rules of the specification.</exception>
    public static Schema FromSdl(string sdl)
        => SdlReader.Read(Parser.ParseDocument(SourceText.From(sdl), ParserOptions.Unlimited)).Build();

    /// <summary>Adds a type. Types that are only mentioned by others need not be added; adding fixes their place in the order.</summary>
    /// <typeparam name="T">The kind of type.</typeparam>
    /// <param name="type">A type, complete or not.</param>
    /// <returns>The same type.</returns>
    public T Add<T>(T type)
        where T : NamedType
    {
        if (_added.Add(type))
            _types.Add(type);
        return type;
    }

    /// <summary>Adds a directive besides those of the specification, or in place of one of them.</summary>
    /// <param name="directive">The definition.</param>
    public void AddDirective(DirectiveType directive) => _directives.Add(directive);

    /// <summary>Sets the fields of an object or interface type, replacing earlier ones.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fields">The fields in order; a field belongs to one type only.</param>
    public void SetFields(FieldsType type, IEnumerable<OutputField> fields)
    {
        Add(type).FieldIndex = new NameIndex<OutputField>(fields);
        for (var i = 0; i < type.FieldIndex.Items.Length; i++)
        {
            type.FieldIndex.Items[i].DeclaringType = type;
            type.FieldIndex.Items[i].Index = i;
        }
    }

    /// <summary>Sets the fields of an input object type, replacing earlier ones.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fields">The fields in order; a field belongs to one type only.</param>
    public void SetFields(InputObjectType type, IEnumerable<InputField> fields) => Add(type).FieldIndex = InputField.Adopt(fields, type);

    /// <summary>Sets the interfaces that an object or interface type declares to implement, replacing earlier ones.</summary>
    /// <param name="type">The type.</param>
    /// <param name="interfaces">The interfaces in order, including those that the interfaces themselves implement.</param>
    public void SetInterfaces(FieldsType type, IEnumerable<InterfaceType> interfaces) => Add(type).Interfaces = [.. interfaces];

    /// <summary>Sets the member types of a union, replacing earlier ones.</summary>
    /// <param name="type">The union.</param>
    /// <param name="members">The object types in order.</param>
    public void SetMembers(UnionType type, IEnumerable<ObjectType> members) => Add(type).Members = [.. members];

    /// <summary>Validates everything and freezes it. The builder has done its work then and is used no more.</summary>
    /// <returns>The valid schema.</returns>
    /// <exception cref="SchemaException">Rules of the specification are broken; all are listed.</exception>
    public Schema Build()
    {
        var schema = new Schema(this);
        var parts = new SchemaParts(schema);
        SchemaValidator.Validate(parts, Errors);
        if (Errors.Errors.Count > 0)
            throw new SchemaException(Errors.Errors);
        DefaultValues.Coerce(parts);
        return schema;
    }
}
