using System.Reflection;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Makes a schema from annotated C# types.</summary>
public static class SchemaFactory
{
    /// <summary>Makes a schema from all annotated types of some assemblies.</summary>
    /// <param name="assemblies">The assemblies to look through.</param>
    /// <param name="isService">
    /// Whether the services of a request know a type; a parameter of such a type is no argument. In ASP.NET Core this is
    /// <c>IServiceProviderIsService.IsService</c>.
    /// </param>
    /// <param name="options">What annotations do not say; null for the defaults.</param>
    /// <exception cref="BindingException">The types cannot become a schema; everything wrong is listed.</exception>
    /// <exception cref="SchemaException">The schema breaks rules of the specification; all are listed.</exception>
    public static Schema Create(IEnumerable<Assembly> assemblies, Func<Type, bool> isService, EspalierSchemaOptions? options = null) =>
        Create(assemblies.SelectMany(assembly => assembly.GetTypes()), isService, options);

    /// <summary>Makes a schema from some annotated types.</summary>
    /// <param name="types">The annotated types; others are passed over.</param>
    /// <param name="isService">Whether the services of a request know a type.</param>
    /// <param name="options">What annotations do not say; null for the defaults.</param>
    /// <exception cref="BindingException">The types cannot become a schema; everything wrong is listed.</exception>
    /// <exception cref="SchemaException">The schema breaks rules of the specification; all are listed.</exception>
    public static Schema Create(IEnumerable<Type> types, Func<Type, bool> isService, EspalierSchemaOptions? options = null)
    {
        var draft = new SchemaDraft(options ?? new EspalierSchemaOptions(), isService, types);
        var objects = new ObjectTypes(draft);
        var nodes = new NodeFields(draft);
        objects.Declare();
        objects.Complete(nodes);
        new RootTypes(draft).Complete(nodes);
        while (draft.Types.Unfinished.TryDequeue(out var input))
        {
            input.Complete();
        }

        draft.Descriptions.Release();
        draft.Errors.ThrowIfAny();
        return Build(draft);
    }

    // The draft's builder has the types in the order in which binding met them. The schema has the roots first and then goes by
    // name: an order that neither compiler nor file system decides.
    private static Schema Build(SchemaDraft draft)
    {
        var builder = new SchemaBuilder
        {
            Description = draft.Options.Description,
            QueryType = draft.Builder.QueryType,
            MutationType = draft.Builder.MutationType,
            SubscriptionType = draft.Builder.SubscriptionType,
        };
        NamedType?[] roots = [builder.QueryType, builder.MutationType, builder.SubscriptionType];
        foreach (var type in roots.Concat(draft.Types.All.Except(roots)).OfType<NamedType>())
        {
            builder.Add(type);
        }

        if (builder.Types.OfType<FieldsType>().Any(IsGuarded))
        {
            builder.AddDirective(AuthorizeDirective.Definition);
        }

        return builder.Build();
    }

    private static bool IsGuarded(FieldsType type) => type is ObjectType { Authorization.Count: > 0 } || type.Fields.Any(field => field.Authorization.Count > 0);
}
