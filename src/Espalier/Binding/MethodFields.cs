using System.Reflection;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Fields from the methods of annotated static classes.</summary>
internal sealed class MethodFields(SchemaDraft draft)
{
    /// <param name="method">A public static method.</param>
    /// <param name="owner">The C# type whose field it is; null for a field of a root type.</param>
    /// <returns>Null after an error.</returns>
    public OutputField? Create(MethodInfo method, Type? owner)
    {
        return Bind(method, owner) is { } bound && FindType(bound) is { } type
            ? Create(bound, type, new ResolverBinder(draft).Create(bound, type), bound.Arguments, owner is null)
            : null;
    }

    /// <inheritdoc cref="MethodBinder.Bind(MethodInfo, Type?)"/>
    public BoundMethod? Bind(MethodInfo method, Type? owner) => CheckAnnotations(method, owner) ? new MethodBinder(draft).Bind(method, owner) : null;

    /// <summary>The type of a method's field; null after an error.</summary>
    public IType? FindType(BoundMethod bound) => bound.Paging is null
        ? draft.References.Output(bound.Result, bound.Method)
        : draft.Connections.Find(bound.Result, bound.Method);

    /// <summary>The field of a method whose type and resolver are settled.</summary>
    /// <param name="method">The method.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="resolver">Its resolver.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="isRoot">
    /// Whether the field belongs to a root type, where <see cref="AuthorizeAttribute"/> on the class speaks about each of its fields;
    /// elsewhere it speaks about the type.
    /// </param>
    /// <param name="source">Where events come from, for a subscription.</param>
    public OutputField Create(
        BoundMethod method, IType type, FieldResolver resolver, IReadOnlyList<InputField> arguments, bool isRoot, SubscriptionSource? source = null)
    {
        IEnumerable<ICustomAttributeProvider> guards = isRoot ? [method.Method.DeclaringType!, method.Method] : [method.Method];
        var authorization = Authorizations.Of(guards);
        return new OutputField(NamingConventions.Field(method.Method), type)
        {
            Description = draft.Descriptions.Of(method.Method),
            Directives = AuthorizeDirective.Of(authorization),
            Arguments = arguments,
            DeprecationReason = Descriptions.Deprecation(method.Method),
            Authorization = authorization,
            Cost = method.Method.Find<CostAttribute>()?.Weight,
            ListSize = method.Method.Find<ListSizeAttribute>()?.Size ?? method.Paging?.DefaultPageSize,
            Resolver = resolver,
            ParentProperties = method.ParentProperties,
            Source = source,
        };
    }

    private bool CheckAnnotations(MethodInfo method, Type? owner)
    {
        if (owner is null && method.Has<NodeResolverAttribute>())
        {
            draft.Errors.Add(method, "[NodeResolver] stands in the class with [ObjectType<T>] of the type that it finds.");
            return false;
        }

        if (method.ReturnParameter.Has<IDAttribute>() || method.Has<IDAttribute>())
        {
            draft.Errors.Add(method, "a method returns the object rather than its id; ids are properties.");
            return false;
        }

        if (method.GetCustomAttributes<ErrorAttribute>().Any())
        {
            draft.Errors.Add(method, "[Error<T>] stands on mutations; elsewhere throw a GraphQLException.");
            return false;
        }

        return true;
    }
}
