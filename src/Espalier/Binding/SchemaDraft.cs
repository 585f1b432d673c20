using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>A schema while it is bound: what the binders share.</summary>
internal sealed class SchemaDraft
{
    public SchemaDraft(EspalierSchemaOptions options, Func<Type, bool> isService, IEnumerable<Type> types)
    {
        Options = options;
        IsService = isService;
        Discovery = TypeDiscovery.Discover(types, Errors);
        Types = new NamedTypes(this);
        References = new TypeReferences(this);
        Connections = new ConnectionTypes(this);
    }

    public EspalierSchemaOptions Options { get; }

    /// <summary>Whether the services of a request know the type.</summary>
    public Func<Type, bool> IsService { get; }

    public BindingErrors Errors { get; } = new();

    public Descriptions Descriptions { get; } = new();

    public NullabilityReader Shapes { get; } = new();

    public TypeDiscovery Discovery { get; }

    public NamedTypes Types { get; }

    public TypeReferences References { get; }

    public ConnectionTypes Connections { get; }

    public SchemaBuilder Builder { get; } = new();
}
