using System.Text;
using System.Text.Json;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>Bodies that try to exhaust whoever reads them, by name.</summary>
internal static class HostileRequests
{
    private const int Large = 20 * 1024 * 1024;

    private static readonly int[] Depths = [65, 10_000];

    private static readonly int[] Overlaps = [250, 500, 1_000, 2_000];

    public static IReadOnlyDictionary<string, byte[]> All { get; } = Nested().Concat(Wide()).Concat(Heavy()).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, byte[]>> Nested()
    {
        foreach (var depth in Depths)
        {
            yield return Document($"selections {depth} deep", "{" + Repeat("self{", depth) + "name" + Repeat("}", depth) + "}");
            yield return Document($"inline fragments {depth} deep", "{" + Repeat("...{", depth) + "name" + Repeat("}", depth) + "}");
            yield return Document($"lists {depth} deep", "{name(list:" + Repeat("[", depth) + Repeat("]", depth) + ")}");
            yield return Document($"objects {depth} deep", "{name(filter:" + Repeat("{and:", depth) + "null" + Repeat("}", depth) + ")}");
            yield return Document($"types {depth} deep", "query($v:" + Repeat("[", depth) + "String" + Repeat("]", depth) + "){name}");
            yield return Document($"unclosed selections {depth} deep", Repeat("{self", depth));
            yield return Document($"fragments {depth} deep", "{...F0}" + Join(depth, i => $"fragment F{i} on Query{{self{{...F{i + 1}}}}}") + $"fragment F{depth} on Query{{name}}");
            yield return Document($"fragments in a circle of {depth}", "{...F0}" + Join(depth, i => $"fragment F{i} on Query{{...F{(i + 1) % depth}}}"));
            yield return Variables($"variables of lists {depth} deep", "query($v:[[String]]){name(list:$v)}", Repeat("[", depth) + Repeat("]", depth));
            yield return Variables($"variables of objects {depth} deep", "query($v:Filter){name(filter:$v)}", Repeat("{\"and\":", depth) + "null" + Repeat("}", depth));
        }
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Wide()
    {
        yield return Document("10,000 aliases", "{" + Join(10_000, i => $"a{i}:name ") + "}");
        yield return Document("10,000 repeated fields", "{" + Repeat("name ", 10_000) + "}");
        yield return Document("100,000 repeated fields", "{" + Repeat("name ", 100_000) + "}");
        yield return Document("10,000 directives", "{name" + Repeat(" @skip(if:false)", 10_000) + "}");
        yield return Document("10,000 unknown fields", "{" + Join(10_000, i => $"x{i} ") + "}");
        yield return Document("2^30 selections by fragments", "{...F0}" + Join(30, i => $"fragment F{i} on Query{{self{{...F{i + 1}}}...F{i + 1}}}") + "fragment F30 on Query{name}");
        foreach (var count in Overlaps)
        {
            yield return Document($"{count} overlapping fields", "{" + Repeat("self{name} ", count) + "}");
            yield return Document($"{count} conflicting fields", "{" + Join(count, i => $"a:name(like:\"{i}\") ") + "}");
            yield return Document($"{count} overlapping fragments", "{" + Join(count, i => $"...F{i} ") + "}" + Join(count, i => $"fragment F{i} on Query{{self{{name}}}}"));
        }
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Heavy()
    {
        yield return Document("20 MB of blanks", new string(' ', Large) + "{name}");
        yield return Document("20 MB of one string", "{name(like:\"" + new string('x', Large) + "\")}");
        yield return Document("20 MB of fields", "{" + Repeat("name ", Large / 5) + "}");
        yield return Variables("20 MB of variables", "query($v:[[String]]){name(list:$v)}", "[" + Repeat("[],", Large / 3) + "[]]");
        yield return new("20 MB of a JSON array", Encoding.UTF8.GetBytes(new string('[', Large)));
    }

    private static KeyValuePair<string, byte[]> Document(string name, string query) => new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }));

    private static KeyValuePair<string, byte[]> Variables(string name, string query, string value) =>
        new(name, Encoding.UTF8.GetBytes($$$"""{"query":"{{{query}}}","variables":{"v":{{{value}}}}}"""));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Join(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
