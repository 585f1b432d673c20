using System.Collections.Frozen;
using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>Resolves <c>nodes(ids:)</c> (Relay's global object identification, "Plural identifying root fields"), one batch per type.</summary>
internal sealed class NodesResolver(FrozenDictionary<string, NodeFinder> finders) : EachResolver
{
    /// <summary>The most ids that one field may ask for.</summary>
    public const int MaxIds = 100;

    public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
    {
        var texts = (object?[])context.Arguments[0]!;
        if (texts.Length > MaxIds)
        {
            throw new GraphQLException($"\"ids\" has {texts.Length} entries; at most {MaxIds} can be asked for at once.", ErrorCodes.BadRequest);
        }

        var ids = Array.ConvertAll(texts, text => NodeIds.Read(text)!.Value);
        if (Array.Exists(ids, id => !finders.ContainsKey(id.TypeName)))
        {
            throw NodeIds.Malformed();
        }

        var found = new Dictionary<NodeId, object?>();
        var searches = ids.Distinct().GroupBy(id => id.TypeName, StringComparer.Ordinal).Select(async group =>
        {
            NodeId[] wanted = [.. group];
            return wanted.Zip(await finders[group.Key].FindAsync(Array.ConvertAll(wanted, id => id.Key), context));
        });
        foreach (var (id, node) in (await Task.WhenAll(searches)).SelectMany(pair => pair))
        {
            found.Add(id, node);
        }

        return Array.ConvertAll(ids, id => found[id]);
    }
}
