using Espalier.TypeSystem;

namespace Espalier.Validation.FieldMerging;

/// <summary>The fields of one response name by the object type they belong to; those of abstract types belong to every object.</summary>
internal sealed class FieldsByParent
{
    private readonly List<MergeField> _ofAny = [];
    private readonly Dictionary<ObjectType, List<MergeField>> _ofObject = [];

    public FieldsByParent(List<MergeField> fields)
    {
        foreach (var field in fields)
        {
            if (field.ParentType is not ObjectType parent) _ofAny.Add(field);
            else if (_ofObject.TryGetValue(parent, out var known)) known.Add(field);
            else _ofObject.Add(parent, [field]);
        }
    }

    /// <summary>Whether fields belong to two object types at least, so that not all of them meet in one object.</summary>
    public bool IsSplit => _ofObject.Count > 1;

    /// <summary>Whether all fields are the same field with the same arguments.</summary>
    public static bool AreSame(List<MergeField> fields)
    {
        for (var i = 1; i < fields.Count; i++)
        {
            if (!IsSame(fields[0], fields[i])) return false;
        }

        return true;
    }

    /// <summary>Whether the fields that meet in one object are the same field with the same arguments.</summary>
    public bool AreSame()
    {
        if (!AreSame(_ofAny)) return false;
        foreach (var fields in _ofObject.Values)
        {
            if (!AreSame(fields) || (_ofAny.Count > 0 && !IsSame(_ofAny[0], fields[0]))) return false;
        }

        return true;
    }

    /// <summary>For each object type the fields that meet in its objects.</summary>
    public IEnumerable<IEnumerable<MergeField>> PerObject()
    {
        foreach (var fields in _ofObject.Values)
            yield return fields.Concat(_ofAny);
    }

    private static bool IsSame(MergeField first, MergeField second)
        => first.Node.Name.Value == second.Node.Name.Value
            && FieldComparison.SameArguments(first.Node.Arguments, second.Node.Arguments);
}
