using System.Collections.Frozen;
using Espalier.Language;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>One entry of a scope: the field nodes with the same response name, merged (section 6.3.2, CollectFields).</summary>
internal sealed class SelectionPlan
{
    private ConnectionItems? _itemProperties;

    public required string ResponseName { get; init; }

    public required OutputField Field { get; init; }

    /// <summary>The field nodes, in the order in which they are met.</summary>
    public required IReadOnlyList<SelectionCollector.Occurrence> Occurrences { get; init; }

    public required ArgumentPlan Arguments { get; init; }

    public required SelectionKind Kind { get; init; }

    /// <summary>
    /// The alternatives under which the selection appears: each is a set of include flags that must all be set. Null means always.
    /// </summary>
    public required ulong[]? Masks { get; init; }

    /// <summary>The scope below, where the field's type is an object type.</summary>
    public required ScopePlan? ObjectScope { get; init; }

    /// <summary>The scopes below by concrete type, where the field's type is abstract.</summary>
    public required FrozenDictionary<ObjectType, ScopePlan>? AbstractScopes { get; init; }

    /// <summary>
    /// Whether all that stands below, if anything does, can be read from the values themselves; then these are written as they were
    /// resolved.
    /// </summary>
    public required bool IsPureBelow { get; init; }

    /// <summary>Who may read the field and the type it leads to; all must be met.</summary>
    public required IReadOnlyList<AuthorizationRequirement> Authorization { get; init; }

    /// <summary>The name as it is written: in quotes and with a colon.</summary>
    public required byte[] EncodedName { get; init; }

    /// <summary>The column in the object set, for a gathered selection; otherwise -1.</summary>
    public int Column { get; set; } = -1;

    public IType Type => Field.Type;

    public static byte[] Encode(string responseName)
    {
        using var writer = new JsonResponseWriter(responseName.Length + 3);
        writer.WriteName(responseName);
        return writer.WrittenMemory.ToArray();
    }

    /// <summary>The field nodes that the response shows under these flags.</summary>
    public IEnumerable<FieldNode> GetNodes(ulong flags) =>
        Occurrences.Where(occurrence => occurrence.IsIncluded(flags)).Select(occurrence => occurrence.Node).Distinct();

    public bool IsIncluded(ulong flags)
    {
        if (Masks is null)
        {
            return true;
        }

        foreach (var mask in Masks)
        {
            if ((mask & flags) == mask)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsChildSelected(string fieldName, ulong flags)
    {
        if (ObjectScope is not null)
        {
            return Selects(ObjectScope, fieldName, flags);
        }

        return AbstractScopes?.Values.Any(scope => Selects(scope, fieldName, flags)) ?? false;
    }

    /// <summary>The properties of the items of a connection that the response needs under these flags; null when it may need any.</summary>
    public IReadOnlyCollection<string>? ItemProperties(ulong flags)
    {
        // Nearly every operation has one set of flags only.
        var known = _itemProperties;
        return known is not null && known.Flags == flags ? known.Properties : (_itemProperties = ConnectionItems.Read(this, flags)).Properties;
    }

    private static bool Selects(ScopePlan scope, string fieldName, ulong flags)
    {
        foreach (var selection in scope.Selections)
        {
            if (selection.Field.Name == fieldName && selection.IsIncluded(flags))
            {
                return true;
            }
        }

        return false;
    }
}
