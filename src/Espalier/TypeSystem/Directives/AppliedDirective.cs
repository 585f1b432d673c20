using Espalier.Language;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem;

/// <summary>A directive applied to a part of the schema, as it was written. Specification section 3.13.</summary>
/// <param name="name">The name without <c>@</c>.</param>
/// <param name="arguments">The given arguments as constant literals, in order.</param>
public sealed class AppliedDirective(string name, params IReadOnlyList<ArgumentNode> arguments)
{
    /// <summary>The name without <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The given arguments as constant literals, in order; defaults are not filled in.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Where it stands in its SDL document, or <see langword="null"/> when it was applied by code.</summary>
    public SourcePosition? Position => Origin?.Position;

    internal SdlOrigin? Origin { get; init; }
}
