namespace Espalier.Tests.Binding.Conference;

/// <summary>Something with a heading.</summary>
public interface ITitled
{
    /// <summary>The line to show in a list.</summary>
    string Heading { get; }
}
