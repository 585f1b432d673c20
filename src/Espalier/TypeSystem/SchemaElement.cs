using Espalier.Language;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem;

/// <summary>What every named part of a schema has: types, fields, arguments, enum values and directives.</summary>
public abstract class SchemaElement
{
    /// <summary>Starts an element with its name; the schema rules check the name when the schema is built.</summary>
    /// <param name="name">The name as clients write it.</param>
    protected SchemaElement(string name) => Name = name;

    /// <summary>The name as clients write it, without <c>@</c> for a directive.</summary>
    public string Name { get; }

    /// <summary>Markdown for people, or <see langword="null"/> when there is none. Specification section 3.2.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The directives applied to this element, in order, as they were written. <c>@deprecated</c>, <c>@specifiedBy</c> and
    /// <c>@oneOf</c> may be missing here although their properties are set: programmatic schemas only set the properties.
    /// </summary>
    public IReadOnlyList<AppliedDirective> Directives { get; init; } = [];

    /// <summary>Where the element was defined in its SDL document, or <see langword="null"/> when it was built by code.</summary>
    public SourcePosition? Position => Origin?.Position;

    /// <summary>The schema coordinate, such as <c>Query.node(id:)</c> or <c>@skip(if:)</c>. Specification section 3.14.</summary>
    public abstract string Coordinate { get; }

    internal SdlOrigin? Origin { get; init; }
}
