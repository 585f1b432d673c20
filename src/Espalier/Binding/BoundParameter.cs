using System.Reflection;

namespace Espalier.Binding;

/// <summary>A parameter of a resolver method and where its value comes from.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Role">Where its value comes from.</param>
/// <param name="Input">The argument, for <see cref="ParameterRole.Argument"/>.</param>
internal sealed record BoundParameter(ParameterInfo Parameter, ParameterRole Role, InputSite? Input = null)
{
    /// <summary>Whether the parameter is declared nullable.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Whether a value can be had from the parent and the arguments alone.</summary>
    public bool IsPure => Role is ParameterRole.Parent or ParameterRole.Argument;
}
