using System.Text.Json;

namespace RoadmapTracker.Api.Tests.Support;

/// <summary>Short ways through answers.</summary>
internal static class JsonText
{
    /// <summary>The element at a path of property names and indices, <c>nodes.0.name</c>.</summary>
    public static JsonElement At(this JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
            element = int.TryParse(step, out var index) ? element[index] : element.GetProperty(step);
        return element;
    }

    public static string? Text(this JsonElement element, string path) => element.At(path).GetString();

    public static int Number(this JsonElement element, string path) => element.At(path).GetInt32();

    /// <summary>The texts of one property of all elements of a list.</summary>
    public static string[] Texts(this JsonElement list, string path) => [.. list.EnumerateArray().Select(item => item.Text(path)!)];
}
