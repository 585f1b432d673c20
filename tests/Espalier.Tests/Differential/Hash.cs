using System.Text;

namespace Espalier.Tests.Differential;

/// <summary>FNV-1a: the same in every process, unlike <see cref="HashCode"/>, so that a printed seed reproduces its case.</summary>
internal static class Hash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ulong seed, string text)
    {
        var hash = Offset ^ seed;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash ^ (hash >> 29);
    }
}
