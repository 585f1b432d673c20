using System.Text;

namespace Espalier.Language;

/// <summary>One string for each distinct name of a document, so that a cached tree holds "id" once.</summary>
internal sealed class NameTable
{
    private const int LongestShared = 64;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTable() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string for a name.</summary>
    /// <param name="ascii">The name; all names are ASCII by the grammar.</param>
    public string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestShared) return Encoding.ASCII.GetString(ascii);
        Span<char> buffer = stackalloc char[LongestShared];
        var characters = buffer[..Encoding.ASCII.GetChars(ascii, buffer)];
        if (_lookup.TryGetValue(characters, out var known)) return known;
        var name = characters.ToString();
        _names.Add(name);
        return name;
    }
}
