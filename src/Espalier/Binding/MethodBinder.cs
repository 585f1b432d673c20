using System.Reflection;
using System.Security.Claims;
using Espalier.Execution;
using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Reads the signature of resolver methods and refuses combinations that mean nothing.</summary>
internal sealed class MethodBinder(SchemaDraft draft)
{
    /// <param name="method">A static method of an annotated class.</param>
    /// <param name="owner">The C# type whose field it is; null for a field of a root type.</param>
    /// <returns>Null after an error.</returns>
    public BoundMethod? Bind(MethodInfo method, Type? owner)
    {
        if (method.IsGenericMethodDefinition)
        {
            draft.Errors.Add(method, "a resolver cannot be generic.");
            return null;
        }

        if (ReadReturned(method) is not { } returned || ReadResult(method, returned, owner) is not { } result)
        {
            return null;
        }

        var arguments = new List<InputField>();
        var parameters = new List<BoundParameter>();
        foreach (var parameter in method.GetParameters())
        {
            if (Bind(parameter, method, owner) is not { } bound)
            {
                return null;
            }

            parameters.Add(bound);
            if (bound.Input is { } input)
            {
                arguments.Add(input.Field);
            }
        }

        var paging = PagingRules.For(method, arguments.Count, draft.Errors);
        CheckPaging(method, parameters, result, paging);
        return new BoundMethod(method, parameters, [.. arguments, .. paging?.Arguments() ?? []], returned, result, paging);
    }

    private ClrShape? ReadReturned(MethodInfo method)
    {
        var returned = draft.Shapes.Read(method.ReturnParameter).Awaited;
        if (returned.Type != typeof(void) && returned.Type != typeof(Task) && returned.Type != typeof(ValueTask))
        {
            return returned;
        }

        draft.Errors.Add(method, "a resolver returns the value of its field; return it, Task<T> or ValueTask<T>.");
        return null;
    }

    private ClrShape? ReadResult(MethodInfo method, ClrShape returned, Type? owner)
    {
        if (!method.Has<BatchResolverAttribute>())
        {
            return returned;
        }

        var parent = method.GetParameters().Where(parameter => IsKey(parameter, method) || parameter.Has<ParentAttribute>()).ToList();
        if (owner is null || parent is not [{ ParameterType: var list }] || !list.Is(typeof(IReadOnlyList<>)))
        {
            draft.Errors.Add(method, "[BatchResolver] stands on a field of an object type and takes one [Parent] IReadOnlyList<T>.");
            return null;
        }

        if (returned.Item is not { } item || !returned.Type.IsAssignableTo(typeof(IReadOnlyList<>).MakeGenericType(item.FullType)))
        {
            draft.Errors.Add(method, "[BatchResolver] returns IReadOnlyList<T> with one result for each parent, in their order.");
            return null;
        }

        return item.Type.Is(typeof(Slot<>)) ? item.Arguments[0] : item;
    }

    private BoundParameter? Bind(ParameterInfo parameter, MethodInfo method, Type? owner)
    {
        var type = parameter.ParameterType;
        if (IsKey(parameter, method))
        {
            return new(parameter, ParameterRole.Parent);
        }

        if (parameter.Has<ParentAttribute>())
        {
            return BindParent(parameter, method, owner);
        }

        if (parameter.Has<EventMessageAttribute>())
        {
            return BindMessage(parameter, method);
        }

        if (type == typeof(CancellationToken))
        {
            return new(parameter, ParameterRole.Cancellation);
        }

        if (type == typeof(FieldContext))
        {
            return new(parameter, ParameterRole.Context);
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return new(parameter, ParameterRole.User) { TakesNull = draft.Shapes.Read(parameter).IsNullable };
        }

        if (type == typeof(PagingArguments))
        {
            return new(parameter, ParameterRole.Paging);
        }

        // Service collections claim to know a list of anything.
        if (parameter.Has<ServiceAttribute>() || (type.ItemType() is null && draft.IsService(type)))
        {
            return new(parameter, ParameterRole.Service);
        }

        return new InputSites(draft).Create(parameter) is { } input ? new(parameter, ParameterRole.Argument, input) : null;
    }

    // To a node resolver the keys are what parents are to a field.
    private static bool IsKey(ParameterInfo parameter, MethodInfo method) => method.Has<NodeResolverAttribute>()
        && parameter.ParameterType == (method.Has<BatchResolverAttribute>() ? typeof(IReadOnlyList<Guid>) : typeof(Guid));

    // To a subscription field the message is what the parent is to others.
    private BoundParameter? BindMessage(ParameterInfo parameter, MethodInfo method)
    {
        if (method.DeclaringType!.Has<SubscriptionTypeAttribute>())
        {
            return new(parameter, ParameterRole.Parent);
        }

        draft.Errors.Add(parameter, "messages come to the methods of a class with [SubscriptionType].");
        return null;
    }

    private BoundParameter? BindParent(ParameterInfo parameter, MethodInfo method, Type? owner)
    {
        if (owner is null)
        {
            draft.Errors.Add(parameter, "a field of a root type has no parent; remove [Parent].");
            return null;
        }

        var wanted = parameter.ParameterType;
        if (method.Has<BatchResolverAttribute>())
        {
            wanted = wanted.GetGenericArguments()[0];
        }

        if (wanted.IsAssignableFrom(owner))
        {
            CheckRequired(parameter, owner);
            return new(parameter, ParameterRole.Parent);
        }

        draft.Errors.Add(parameter, $"the parent is {owner.ReadableName()}; under [BatchResolver] take IReadOnlyList<{owner.ReadableName()}>.");
        return null;
    }

    private void CheckRequired(ParameterInfo parameter, Type owner)
    {
        foreach (var name in parameter.Find<ParentAttribute>()?.Requires ?? [])
        {
            if (owner.GetProperty(name) is null)
            {
                draft.Errors.Add(parameter, $"{owner.ReadableName()} has no public property {name}.");
            }
        }
    }

    private void CheckPaging(MethodInfo method, List<BoundParameter> parameters, ClrShape result, PagingRules? paging)
    {
        var takesPage = parameters.Exists(parameter => parameter.Role == ParameterRole.Paging);
        var returnsPage = result.Type.Is(typeof(Page<>));
        if (paging is null && (takesPage || returnsPage))
        {
            draft.Errors.Add(method, "Page<T> and PagingArguments need [UsePaging].");
        }
        else if (takesPage != returnsPage)
        {
            draft.Errors.Add(method, "[UsePaging] goes with PagingArguments and Page<T>, or with neither and a whole list.");
        }
        else if (paging is not null && !returnsPage && result.Item is null)
        {
            draft.Errors.Add(method, "[UsePaging] stands on a method that returns Page<T> or a list.");
        }
    }
}
