using System.Collections.Frozen;
using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>Resolves <c>node(id:)</c> (Relay's global object identification, "Node root field").</summary>
internal sealed class NodeResolver(FrozenDictionary<string, NodeFinder> finders) : EachResolver
{
    public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
    {
        var id = NodeIds.Read(context.Arguments[0])!.Value;
        if (!finders.TryGetValue(id.TypeName, out var finder))
        {
            throw NodeIds.Malformed();
        }

        var found = await finder.FindAsync([id.Key], context);
        return found[0];
    }
}
