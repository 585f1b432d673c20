using Espalier.Language;

namespace Espalier.TypeSystem.Sdl;

/// <summary>Where in an SDL document something stands; lines are counted only when an error asks.</summary>
internal sealed class SdlOrigin(SourceText source, int offset)
{
    public SourcePosition Position => source.GetPosition(offset);
}
