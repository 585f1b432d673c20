using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Espalier.Execution;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>
/// From methods to resolvers of the cheapest kind that can hold them: pure where parent and arguments are enough, batch where
/// annotated, else one call per parent. What needs compiling is compiled when a plan first uses it, since a schema has many more
/// fields than its callers ask for.
/// </summary>
internal sealed class ResolverBinder(SchemaDraft draft)
{
    private static readonly MethodInfo ArgumentAt = typeof(ArgumentValues).GetProperty("Item", [typeof(int)])!.GetMethod!;

    public FieldResolver Create(BoundMethod method, IType type)
    {
        if (method.IsBatch)
        {
            return new MethodBatch(new(() => CompileBatch(method)));
        }

        if (!method.IsPure)
        {
            return method.IsAsync ? CreateEach(method) : new MethodScope(new(() => CompileScope(method)));
        }

        return method is { Paging: null, Parameters: [{ Role: ParameterRole.Parent, Parameter.ParameterType: var parent }] }
            ? Getters.Create(method.Method, parent, type, nodeType: null)
            : new MethodPure(new(() => CompilePure(method)));
    }

    /// <summary>A resolver that is asked per parent, whatever the method needs.</summary>
    public EachResolver CreateEach(BoundMethod method) => new MethodEach(new(() => CompileEach(method)));

    /// <summary>The name of a topic from the arguments of a field.</summary>
    public Func<ArgumentValues, string> CompileTopic(TopicTemplate topic)
    {
        var arguments = Expression.Parameter(typeof(ArgumentValues), "arguments");
        var values = topic.Arguments.Select(argument => Expression.Convert(Argument(argument.Input!, arguments), typeof(object)));
        var body = Expression.Call(
            typeof(string).GetMethod(nameof(string.Format), [typeof(IFormatProvider), typeof(string), typeof(object[])])!,
            Expression.Constant(CultureInfo.InvariantCulture, typeof(IFormatProvider)),
            Expression.Constant(topic.Format),
            Expression.NewArrayInit(typeof(object), values));
        return Expression.Lambda<Func<ArgumentValues, string>>(body, arguments).Compile();
    }

    private MethodCallExpression Call(BoundMethod method, Func<Type, Expression> parent, Expression arguments, Expression? context) =>
        Expression.Call(method.Method, method.Parameters.Select(bound => Value(method, bound, parent, arguments, context)));

    /// <summary>The value of a parameter.</summary>
    /// <param name="method">The method.</param>
    /// <param name="bound">The parameter.</param>
    /// <param name="parent">Gives an expression of the parameter's type for the parent or the parents.</param>
    /// <param name="arguments">The arguments of the field.</param>
    /// <param name="context">The context; null in a pure method, which needs none.</param>
    private Expression Value(
        BoundMethod method, BoundParameter bound, Func<Type, Expression> parent, Expression arguments, Expression? context) => bound.Role switch
        {
            ParameterRole.Parent => parent(bound.Parameter.ParameterType),
            ParameterRole.Argument => Argument(bound.Input!, arguments),
            ParameterRole.Paging => Paging(method, context!),
            ParameterRole.Context => context!,
            ParameterRole.User when bound.TakesNull => Expression.Property(context!, nameof(FieldContext.User)),
            ParameterRole.User => Expression.Call(typeof(RequestServices), nameof(RequestServices.UserOrAnonymous), null, context!),
            ParameterRole.Cancellation => Expression.Property(context!, nameof(FieldContext.CancellationToken)),
            _ => Expression.Call(typeof(RequestServices), nameof(RequestServices.Get), [bound.Parameter.ParameterType], context!),
        };

    private Func<object, ArgumentValues, object?> CompilePure(BoundMethod method)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var arguments = Expression.Parameter(typeof(ArgumentValues), "arguments");
        Expression result = Expression.Convert(Call(method, type => Expression.Convert(parent, type), arguments, context: null), typeof(object));
        if (method.Paging is { } rules)
        {
            var page = Expression.Call(Expression.Constant(rules), nameof(PagingRules.Read), null, arguments, Expression.Constant(true));
            result = Expression.Call(typeof(OffsetPaging), nameof(OffsetPaging.Page), [method.Result.Item!.FullType], result, page);
        }

        return Expression.Lambda<Func<object, ArgumentValues, object?>>(result, parent, arguments).Compile();
    }

    private Func<FieldContext, Func<object, object?>> CompileScope(BoundMethod method)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var context = Expression.Parameter(typeof(FieldContext), "context");
        var shared = new Dictionary<ParameterExpression, Expression>();
        var call = Expression.Call(method.Method, method.Parameters.Select(bound => bound.Role == ParameterRole.Parent
            ? Expression.Convert(parent, bound.Parameter.ParameterType)
            : Share(bound.Parameter.ParameterType, Value(method, bound, _ => parent, Arguments(context), context))));
        Expression result = Expression.Convert(call, typeof(object));
        if (method.IsPagedInMemory)
        {
            var page = Share(typeof(PagingArguments), Paging(method, context));
            result = Expression.Call(typeof(OffsetPaging), nameof(OffsetPaging.Page), [method.Result.Item!.FullType], result, page);
        }

        var body = shared.Select(value => Expression.Assign(value.Key, value.Value))
            .Append<Expression>(Expression.Lambda<Func<object, object?>>(result, parent));
        return Expression.Lambda<Func<FieldContext, Func<object, object?>>>(Expression.Block(shared.Keys, body), context).Compile();

        Expression Share(Type type, Expression value)
        {
            var variable = Expression.Variable(type);
            shared.Add(variable, value);
            return variable;
        }
    }

    private Func<object, FieldContext, ValueTask<object?>> CompileEach(BoundMethod method)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var context = Expression.Parameter(typeof(FieldContext), "context");
        var call = Call(method, type => Expression.Convert(parent, type), Arguments(context), context);
        var adapter = call.Type.Is(typeof(Task<>)) ? nameof(ResultAdapters.FromTask)
            : call.Type.Is(typeof(ValueTask<>)) ? nameof(ResultAdapters.FromValueTask)
            : nameof(ResultAdapters.FromValue);
        var result = Expression.Call(typeof(ResultAdapters), adapter, [method.Returned.FullType], call);
        if (method.IsPagedInMemory)
        {
            result = Expression.Call(
                typeof(OffsetPaging), nameof(OffsetPaging.PageAsync), [method.Result.Item!.FullType], result, Paging(method, context));
        }

        return Expression.Lambda<Func<object, FieldContext, ValueTask<object?>>>(result, parent, context).Compile();
    }

    private Func<ReadOnlyMemory<object>, FieldContext, ResultSlots, ValueTask> CompileBatch(BoundMethod method)
    {
        var parents = Expression.Parameter(typeof(ReadOnlyMemory<object>), "parents");
        var context = Expression.Parameter(typeof(FieldContext), "context");
        var slots = Expression.Parameter(typeof(ResultSlots), "slots");
        var call = Call(method, type => Parents(type, parents), Arguments(context), context);
        var element = method.Returned.Item!.FullType;
        var adapter = call.Type.Is(typeof(Task<>)) ? nameof(BatchAdapters.FromTask)
            : call.Type.Is(typeof(ValueTask<>)) ? nameof(BatchAdapters.FromValueTask)
            : nameof(BatchAdapters.FromValue);
        var list = Expression.Call(typeof(BatchAdapters), adapter, [method.Returned.Type, element], call);
        Expression convert = method.IsPagedInMemory
            ? Expression.Call(typeof(OffsetPaging), nameof(OffsetPaging.Pager), [method.Result.Item!.FullType], Paging(method, context))
            : Expression.Constant(null, typeof(Func<object?, object?>));
        var fill = method.HasSlots
            ? typeof(BatchAdapters).StaticMethod(nameof(BatchAdapters.FillSlotsAsync), method.Result.FullType)
            : typeof(BatchAdapters).StaticMethod(nameof(BatchAdapters.FillAsync), element);
        var body = Expression.Call(fill, list, convert, slots, Expression.Constant(method.Name));
        return Expression.Lambda<Func<ReadOnlyMemory<object>, FieldContext, ResultSlots, ValueTask>>(body, parents, context, slots).Compile();
    }

    private Expression Argument(InputSite site, Expression arguments)
    {
        var index = Expression.Constant(site.Field.Index);
        return new InputConversion(draft).Convert(
            site,
            Expression.Call(arguments, ArgumentAt, index),
            Expression.Call(arguments, nameof(ArgumentValues.IsProvided), null, index));
    }

    private static NewExpression Parents(Type list, Expression parents) =>
        Expression.New(typeof(ParentList<>).MakeGenericType(list.GetGenericArguments()).GetConstructors()[0], parents);

    private static MethodCallExpression Paging(BoundMethod method, Expression context) =>
        Expression.Call(Expression.Constant(method.Paging!), nameof(PagingRules.ReadFrom), null, context);

    private static MemberExpression Arguments(Expression context) => Expression.Property(context, nameof(FieldContext.Arguments));
}
