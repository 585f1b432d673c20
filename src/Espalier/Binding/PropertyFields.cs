using System.Reflection;
using Espalier.Execution;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Fields from properties: pure, over typed getters.</summary>
internal sealed class PropertyFields(SchemaDraft draft)
{
    /// <param name="property">A public readable property.</param>
    /// <param name="ownerName">The name of the type whose field it is.</param>
    /// <param name="isNode">Whether the type has global ids, which makes its <c>Id</c> one.</param>
    /// <returns>Null after an error.</returns>
    public OutputField? Create(PropertyInfo property, string ownerName, bool isNode)
    {
        var shape = draft.Shapes.Read(property);
        var paging = PagingRules.For(property, 0, draft.Errors);
        var isNodeId = isNode && property.Name == "Id";
        if (isNodeId && property.PropertyType != typeof(Guid))
        {
            draft.Errors.Add(property, "the Id of a type with [NodeResolver] is a Guid.");
            return null;
        }

        var type = paging is not null ? draft.Connections.Find(shape, property)
            : isNodeId ? new NonNullType(SpecifiedScalars.Id)
            : draft.References.Output(shape, property);
        if (type is null || (!isNodeId && !CheckId(property)))
        {
            return null;
        }

        var authorization = Authorizations.Of(property);
        return new OutputField(NamingConventions.Field(property), type)
        {
            Directives = AuthorizeDirective.Of(authorization),
            Description = isNodeId ? "The opaque id, unique among all objects; `node` finds the object again by it." : draft.Descriptions.Of(property),
            Arguments = [.. paging?.Arguments() ?? []],
            DeprecationReason = Descriptions.Deprecation(property),
            Authorization = authorization,
            Cost = property.Find<CostAttribute>()?.Weight,
            ParentProperties = [property.Name],
            ListSize = property.Find<ListSizeAttribute>()?.Size ?? paging?.DefaultPageSize,
            Resolver = Resolver(property, shape, type, paging, isNodeId ? ownerName : IdType(property, ownerName)),
        };
    }

    private static FieldResolver Resolver(PropertyInfo property, ClrShape shape, IType type, PagingRules? paging, string? idType)
    {
        var getter = Getters.Create(property.GetMethod!, property.ReflectedType!, type, idType);
        return paging is null
            ? getter
            : (FieldResolver)Activator.CreateInstance(typeof(PagedList<>).MakeGenericType(shape.Item!.FullType), getter, paging)!;
    }

    private bool CheckId(PropertyInfo property)
    {
        if (property.Find<IDAttribute>() is not { } id)
        {
            return true;
        }

        var isKey = property.PropertyType == typeof(Guid) || property.PropertyType == typeof(Guid?);
        if (id.ClrType is { } clr && (!isKey || draft.Types.FindOutput(clr) is not ObjectType))
        {
            draft.Errors.Add(property, $"[ID<{clr.ReadableName()}>] stands on a Guid, and {clr.ReadableName()} is bound to an object type.");
            return false;
        }

        if (id.ClrType is null && !isKey && property.PropertyType != typeof(string))
        {
            draft.Errors.Add(property, "[ID] stands on a Guid or a string.");
            return false;
        }

        return true;
    }

    private string? IdType(PropertyInfo property, string ownerName) => property.Find<IDAttribute>() switch
    {
        null => null,
        { ClrType: { } clr } => draft.Types.FindOutput(clr)?.Name,
        _ => property.PropertyType == typeof(string) ? null : ownerName,
    };
}
