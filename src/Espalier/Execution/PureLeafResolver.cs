using Espalier.Response;

namespace Espalier.Execution;

/// <summary>A pure field of a leaf type that writes its value without boxing it.</summary>
public abstract class PureLeafResolver : PureResolver
{
    /// <summary>Writes the value for <paramref name="parent"/> as JSON.</summary>
    /// <returns>False, with nothing written, where the value is null.</returns>
    public abstract bool TryWrite(object parent, ArgumentValues arguments, JsonResponseWriter writer);
}
