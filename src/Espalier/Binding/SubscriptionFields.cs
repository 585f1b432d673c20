using System.Reflection;
using Espalier.Execution;
using Espalier.Execution.Subscriptions;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Fields of the subscription root type, each with its source of events.</summary>
internal sealed class SubscriptionFields(SchemaDraft draft)
{
    private readonly MethodFields _methods = new(draft);
    private readonly ResolverBinder _resolvers = new(draft);

    public IEnumerable<OutputField> Create(Type holder)
    {
        var methods = holder.AnnotatedMethods().ToList();
        var subscriptions = methods.Where(method => method.Has<SubscribeAttribute>()).ToList();
        var helpers = subscriptions
            .Select(method => method.Find<SubscribeAttribute>()!)
            .SelectMany(about => new[] { about.With, about.Filter })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var other in methods.Except(subscriptions).Where(method => !helpers.Contains(method.Name)))
        {
            draft.Errors.Add(other, "a field of the subscription type says where its events come from; add [Subscribe], or [GraphQLIgnore].");
        }

        return subscriptions.Select(method => Create(method, method.Find<SubscribeAttribute>()!)).OfType<OutputField>();
    }

    private OutputField? Create(MethodInfo method, SubscribeAttribute about)
    {
        if (FindMessage(method) is not { } message || _methods.Bind(method, owner: null) is not { } bound)
        {
            return null;
        }

        var arguments = new SharedArguments(draft, bound);
        if (!TryCreateFilter(method, about, message, arguments, out var filter)
            || CreateSource(method, about, message, arguments, filter) is not { } source
            || _methods.FindType(bound) is not { } type)
        {
            return null;
        }

        return _methods.Create(bound, type, _resolvers.Create(bound, type), arguments.Fields, isRoot: true, source);
    }

    private Type? FindMessage(MethodInfo method)
    {
        if (method.GetParameters().Where(parameter => parameter.Has<EventMessageAttribute>()).ToList() is [{ ParameterType: var type }])
        {
            return type;
        }

        draft.Errors.Add(method, "[Subscribe] needs one [EventMessage] parameter, which is what was sent to its topic.");
        return null;
    }

    private bool TryCreateFilter(MethodInfo method, SubscribeAttribute about, Type message, SharedArguments arguments, out EachResolver? filter)
    {
        filter = null;
        if (about.Filter is null)
        {
            return true;
        }

        if (FindHelper(method, about.Filter, arguments) is not { } bound)
        {
            return false;
        }

        if (bound.Returned is not { Type: var type, IsNullable: false } || type != typeof(bool)
            || FindMessage(bound.Method) is not { } filtered || !filtered.IsAssignableFrom(message))
        {
            draft.Errors.Add(bound.Method, $"a filter takes [EventMessage] {message.ReadableName()} and returns bool.");
            return false;
        }

        filter = _resolvers.CreateEach(bound);
        return true;
    }

    private SubscriptionSource? CreateSource(
        MethodInfo method, SubscribeAttribute about, Type message, SharedArguments arguments, EachResolver? filter)
    {
        if (about.With is null)
        {
            var name = method.Find<TopicAttribute>()?.Name ?? method.Name;
            return TopicTemplate.Parse(name, method, arguments.Bound, draft.Errors) is { } topic
                ? New(typeof(TopicSource<>), message, new Lazy<Func<ArgumentValues, string>>(() => _resolvers.CompileTopic(topic)), filter)
                : null;
        }

        if (method.Has<TopicAttribute>())
        {
            draft.Errors.Add(method, "events come either from [Topic] or from [Subscribe(With = ...)]; keep one.");
            return null;
        }

        if (FindHelper(method, about.With, arguments) is not { } bound)
        {
            return null;
        }

        if (typeof(IAsyncEnumerable<>).MakeGenericType(message).IsAssignableFrom(bound.Returned.Type))
        {
            return New(typeof(StreamSource<>), message, _resolvers.CreateEach(bound), filter);
        }

        draft.Errors.Add(bound.Method, $"the messages of {method.Name} come as IAsyncEnumerable<{message.ReadableName()}>.");
        return null;
    }

    private BoundMethod? FindHelper(MethodInfo method, string name, SharedArguments arguments)
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (method.DeclaringType!.GetMethods(Any).Where(candidate => candidate.Name == name).ToList() is [var helper])
        {
            return _methods.Bind(helper, owner: null) is { } bound ? arguments.Share(bound) : null;
        }

        draft.Errors.Add(method, $"{method.DeclaringType.Name} has not one static method {name}; use nameof.");
        return null;
    }

    private static SubscriptionSource New(Type definition, Type message, params object?[] arguments) =>
        (SubscriptionSource)Activator.CreateInstance(definition.MakeGenericType(message), arguments)!;
}
