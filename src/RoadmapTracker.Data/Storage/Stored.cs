using System.Globalization;

namespace RoadmapTracker.Data.Storage;

/// <summary>Values in the form in which SQLite stores them (see <see cref="StorageConventions"/>).</summary>
internal static class Stored
{
    /// <summary>The stored form of an id, date, moment, truth value, text or number.</summary>
    /// <exception cref="ArgumentException">There is no stored form; enums are written with <c>EnumText</c> first.</exception>
    public static object? Of(object? value) => value switch
    {
        null or string or long or double or byte[] => value,
        int number => (long)number,
        Guid id => id.ToByteArray(bigEndian: true),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Moments.ToMicroseconds(moment),
        bool truth => truth ? 1L : 0L,
        _ => throw new ArgumentException($"No stored form of {value.GetType().Name}.", nameof(value)),
    };
}
