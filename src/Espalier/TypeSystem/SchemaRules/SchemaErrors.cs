using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>Collects what is wrong with a schema.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _errors = [];
    private readonly HashSet<SchemaElement> _incomplete = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Adds an error at the definitions of the elements that take part in it.</summary>
    public void Add(string message, params ReadOnlySpan<SchemaElement?> elements)
    {
        var origins = new SdlOrigin?[elements.Length];
        for (var i = 0; i < origins.Length; i++)
            origins[i] = elements[i]?.Origin;
        AddAt(message, origins);
    }

    /// <summary>Adds an error at places of an SDL document, leaving out unknown places.</summary>
    public void AddAt(string message, params ReadOnlySpan<SdlOrigin?> origins)
    {
        var positions = origins.ToArray().OfType<SdlOrigin>().Select(origin => origin.Position);
        _errors.Add(new GraphQLError(message) { Locations = [.. positions] });
    }

    /// <summary>Adds an error about a part that an element should have had and was refused.</summary>
    public void AddRefusal(SchemaElement owner, string message, SdlOrigin origin)
    {
        _incomplete.Add(owner);
        AddAt(message, origin);
    }

    /// <summary>Whether parts of an element were refused, so that their absence is no further error.</summary>
    public bool IsIncomplete(SchemaElement element) => _incomplete.Contains(element);
}
