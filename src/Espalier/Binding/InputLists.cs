namespace Espalier.Binding;

/// <summary>Turns coerced lists into typed ones.</summary>
internal static class InputLists
{
    /// <summary>Whether a parameter of the list type can be given what these methods make.</summary>
    public static bool CanTake(Type list, Type item) => list.IsAssignableFrom(item.MakeArrayType()) || list == typeof(List<>).MakeGenericType(item);

    public static T[]? ToArray<T>(object? values, Func<object?, T> convert) =>
        values is object?[] items ? Array.ConvertAll(items, item => convert(item)) : null;

    public static List<T>? ToList<T>(object? values, Func<object?, T> convert) => ToArray(values, convert) is { } items ? [.. items] : null;
}
