using Espalier.Relay;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>The root types, each added up from the static classes of all features.</summary>
internal sealed class RootTypes(SchemaDraft draft)
{
    public void Complete(NodeFields nodes)
    {
        var methods = new MethodFields(draft);
        var fields = Methods(draft.Discovery.Queries).Select(method => methods.Create(method, owner: null)).OfType<OutputField>();
        draft.Builder.QueryType = Root("Query", "What can be read.", draft.Discovery.Queries, [.. nodes.QueryFields(), .. fields]);

        if (draft.Discovery.Mutations.Count > 0)
        {
            var convention = new MutationConvention(draft);
            var mutations = Methods(draft.Discovery.Mutations).Select(convention.Create).OfType<OutputField>().ToList();
            convention.CompleteErrors();
            draft.Builder.MutationType = Root("Mutation", "What can be changed.", draft.Discovery.Mutations, mutations);
        }

        if (draft.Discovery.Subscriptions is { Count: > 0 } subscriptions)
        {
            var events = new SubscriptionFields(draft);
            draft.Builder.SubscriptionType = Root("Subscription", "What can be listened to.", subscriptions, [.. subscriptions.SelectMany(events.Create)]);
        }
    }

    private ObjectType Root(string name, string description, List<Type> holders, IReadOnlyList<OutputField> fields)
    {
        var type = new ObjectType(name)
        {
            Description = holders.Select(holder => holder.Find<GraphQLDescriptionAttribute>()?.Description).FirstOrDefault(text => text is not null)
                ?? description,
        };
        draft.Types.Add(type, clr: null, holders.FirstOrDefault() ?? typeof(RootTypes));
        foreach (var twice in fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            draft.Errors.Add(holders[0], $"{name} has more than one field \"{twice.Key}\" among its classes; rename one with [GraphQLName].");
        }

        draft.Builder.SetFields(type, fields);
        return type;
    }

    private static IEnumerable<System.Reflection.MethodInfo> Methods(List<Type> holders) => holders.SelectMany(holder => holder.AnnotatedMethods());
}
