namespace Espalier.Tests.Differential;

/// <summary>A service provider without services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
