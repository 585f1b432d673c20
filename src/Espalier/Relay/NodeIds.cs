using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>Reads ids that callers give. What is refused depends on the text alone, never on what exists.</summary>
internal static class NodeIds
{
    /// <summary>The key in an id of one type; null for null.</summary>
    /// <exception cref="GraphQLException">The text is no id, or one of another type.</exception>
    public static Guid? ReadKey(object? id, string typeName)
    {
        if (id is null)
        {
            return null;
        }

        return NodeId.TryDecode(id as string, out var decoded) && decoded.TypeName == typeName
            ? decoded.Key
            : throw new GraphQLException($"The value is not the id of a {typeName}.", ErrorCodes.BadRequest);
    }

    /// <summary>An id of any type; null for null.</summary>
    /// <exception cref="GraphQLException">The text is no id.</exception>
    public static NodeId? Read(object? id)
    {
        if (id is null)
        {
            return null;
        }

        return NodeId.TryDecode(id as string, out var decoded) ? decoded : throw Malformed();
    }

    public static GraphQLException Malformed() => new("The value is not an id of this service.", ErrorCodes.BadRequest);
}
