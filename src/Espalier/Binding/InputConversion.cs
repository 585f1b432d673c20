using System.Linq.Expressions;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Builds the code that turns coerced values into what C# takes. It runs compiled; nothing is looked up per request.</summary>
internal sealed class InputConversion(SchemaDraft draft)
{
    /// <param name="site">The argument or input field.</param>
    /// <param name="value">An expression of type object that gives the coerced value, null where absent.</param>
    /// <param name="isProvided">An expression that tells an explicit null from absence.</param>
    public Expression Convert(InputSite site, Expression value, Expression isProvided)
    {
        var converted = Convert(site.Shape.Required, site.Field.Type.NamedType(), value, site.NodeType);
        return site.Shape.IsOptional
            ? Expression.Condition(
                isProvided,
                Expression.New(site.Shape.Type.GetConstructor([converted.Type])!, converted),
                Expression.Default(site.Shape.Type))
            : converted;
    }

    private UnaryExpression Convert(ClrShape shape, NamedType type, Expression value, string? nodeType)
    {
        if (shape.Item is { } item)
        {
            var element = Expression.Parameter(typeof(object), "item");
            var convert = Expression.Lambda(
                typeof(Func<,>).MakeGenericType(typeof(object), item.FullType), Convert(item, type, element, nodeType), element);
            var isArray = shape.Type.IsAssignableFrom(item.FullType.MakeArrayType());
            var helper = typeof(InputLists).StaticMethod(isArray ? nameof(InputLists.ToArray) : nameof(InputLists.ToList), item.FullType);
            return Expression.Convert(Expression.Call(helper, value, convert), shape.Type);
        }

        if (nodeType is not null)
        {
            var key = Expression.Call(typeof(NodeIds), nameof(NodeIds.ReadKey), null, value, Expression.Constant(nodeType));
            return Expression.Convert(key, shape.FullType);
        }

        if (shape.Type == typeof(NodeId))
        {
            return Expression.Convert(Expression.Call(typeof(NodeIds), nameof(NodeIds.Read), null, value), shape.FullType);
        }

        // The binder was made with the schema: this code is compiled later, by several threads.
        if (type is InputObjectType)
        {
            var binder = draft.Types.FindInputBinder(shape.Type);
            value = Expression.Call(Expression.Constant(binder), nameof(InputBinder.Convert), null, value);
        }

        return Expression.Convert(value, shape.FullType);
    }
}
